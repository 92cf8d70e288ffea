namespace Samverkan.Reporting.Disclosure;

/// <summary>Tables that were protected: what is published, and for those inside the cells with their certificate. Immutable.</summary>
/// <param name="Published">What is published.</param>
/// <param name="Cells">The cells with states, notices and certificate; for those inside.</param>
public sealed record ProtectedTables(PublishedTables Published, ProtectedCells Cells)
{
    /// <summary>The number of tables; nothing more.</summary>
    public override string ToString() => Published.ToString();
}
