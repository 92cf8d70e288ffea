namespace Samverkan.Analysis.Parquet;

/// <summary>How a person is named in a file.</summary>
public enum RowIdentity
{
    /// <summary>By the number of the row only, from 0.</summary>
    RowNumbers = 0,

    /// <summary>By the number of the row and the participant's id: for who is to bring results back to the same people, and may.</summary>
    ParticipantIds = 1,
}
