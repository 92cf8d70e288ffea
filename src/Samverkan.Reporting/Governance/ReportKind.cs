namespace Samverkan.Reporting.Governance;

/// <summary>The reports that a programme gives of itself.</summary>
public enum ReportKind
{
    /// <summary>The quarterly pack for the steering group (<i>underlag till styrgruppen</i>), after the agenda that the source lists.</summary>
    Quarterly = 0,

    /// <summary>The report for four months (<i>tertialrapport</i>).</summary>
    Tertial = 1,

    /// <summary>The annual report (<i>årsrapport</i>).</summary>
    Annual = 2,

    /// <summary>The final report (<i>slutrapport</i>).</summary>
    Final = 3,
}
