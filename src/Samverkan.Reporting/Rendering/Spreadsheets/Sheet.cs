using System.Collections.Immutable;

namespace Samverkan.Reporting.Rendering.Spreadsheets;

/// <summary>One sheet.</summary>
/// <param name="Name">Its name, made by us: at most 31 characters, none of <c>[ ] : * ? / \ '</c>.</param>
/// <param name="Widths">The widths of the columns, in characters.</param>
/// <param name="Rows">The rows from above.</param>
internal sealed record Sheet(string Name, ImmutableArray<double> Widths, ImmutableArray<ImmutableArray<SheetCell>> Rows)
{
    /// <summary>The number of the header row, from one, which stays in view and is repeated on paper; zero for none.</summary>
    public int HeaderRow { get; init; }
}
