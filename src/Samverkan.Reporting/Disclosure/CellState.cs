namespace Samverkan.Reporting.Disclosure;

/// <summary>What became of a cell. For those inside only: a reader sees "published" or "hidden" and nothing more.</summary>
public enum CellState
{
    /// <summary>Published.</summary>
    Published = 0,

    /// <summary>Hidden because a rule or an a-priori status says so.</summary>
    Primary = 1,

    /// <summary>Hidden because it would reveal a primary cell.</summary>
    Secondary = 2,
}
