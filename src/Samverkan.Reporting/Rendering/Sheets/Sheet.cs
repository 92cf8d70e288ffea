using System.Collections.Immutable;

namespace Samverkan.Reporting.Rendering.Sheets;

/// <summary>One sheet of a report.</summary>
public sealed class Sheet
{
    internal Sheet(string name, ImmutableArray<double> widths, ImmutableArray<ImmutableArray<SheetCell>> rows)
    {
        Name = name;
        Widths = widths;
        Rows = rows;
    }

    /// <summary>Its name, made by us and never from text of people: at most 31 characters, none of <c>[ ] : * ? / \ '</c>.</summary>
    public string Name { get; }

    /// <summary>The widths of the columns, in characters.</summary>
    public ImmutableArray<double> Widths { get; }

    /// <summary>The rows from above, each with its cells from the left.</summary>
    public ImmutableArray<ImmutableArray<SheetCell>> Rows { get; }

    /// <summary>The number of the header row, from one, which stays in view and is repeated on paper; zero for none.</summary>
    public int HeaderRow { get; internal init; }
}
