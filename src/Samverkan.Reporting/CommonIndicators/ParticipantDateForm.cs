namespace Samverkan.Reporting.CommonIndicators;

/// <summary>How the monthly file writes a day.</summary>
public enum ParticipantDateForm
{
    /// <summary>With hyphens, as <c>2025-03-31</c>. The default.</summary>
    Iso = 0,

    /// <summary>Eight digits, as <c>20250331</c>.</summary>
    Basic = 1,
}
