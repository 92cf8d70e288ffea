namespace Samverkan.Reporting.Disclosure;

/// <summary>How published tables are protected.</summary>
public enum ProtectionMethod
{
    /// <summary>Small cells are hidden, and beside them others that would reveal them; what is shown is exact. The default.</summary>
    Suppress = 0,

    /// <summary>Every figure is a multiple of the minimum, and parts add up to their totals.</summary>
    Round = 1,

    /// <summary>The cell key method: every figure above zero is changed a little, the same persons always alike; parts need not add up.</summary>
    CellKey = 2,
}
