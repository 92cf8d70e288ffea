namespace Samverkan.Reporting.CommonIndicators;

/// <summary>What a common indicator counts, and when.</summary>
public enum IndicatorKind
{
    /// <summary>Participants by how they stood at their first start (<i>aktivitetsindikator</i>).</summary>
    Output = 0,

    /// <summary>Participants by their situation upon leaving: some day of a short window after the last exit.</summary>
    ImmediateResult = 1,

    /// <summary>Participants by their situation six months after the last exit.</summary>
    LongerTermResult = 2,

    /// <summary>Organisations or projects. Journeys tell nothing of them.</summary>
    Entities = 3,

    /// <summary>Stood in an earlier text and is no longer collected.</summary>
    NotCollected = 4,
}
