namespace Samverkan.Reporting.Disclosure;

/// <summary>What somebody has decided about a cell before any rule is applied.</summary>
public enum APrioriStatus
{
    /// <summary>Nothing: the rules decide. The default.</summary>
    None = 0,

    /// <summary>The cell is to be hidden, whatever its count.</summary>
    Primary = 1,

    /// <summary>
    /// The cell is to be published, even when small, and before all others. Protection of other cells goes first: where
    /// publishing it would reveal a primary cell, it is hidden and a notice says so.
    /// </summary>
    Publish = 2,
}
