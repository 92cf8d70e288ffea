namespace Samverkan.Core.Programmes;

/// <summary>What a track (<i>spår, delprojekt</i>) is for.</summary>
public enum TrackKind
{
    /// <summary>People take part in it.</summary>
    Participants = 0,

    /// <summary>Staff and organisations learn in it (<i>kompetensutvecklingsprojekt</i>).</summary>
    Competence = 1,

    /// <summary>A part of the model without participants of its own.</summary>
    ModelPart = 2,
}
