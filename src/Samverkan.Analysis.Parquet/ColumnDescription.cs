using Samverkan.Core.Vocabulary;

namespace Samverkan.Analysis.Parquet;

/// <summary>What a column of a table holds. The same words stand in the files, as the column's metadata.</summary>
/// <param name="Name">The column's name.</param>
/// <param name="Type">Arrow's name of the type: <c>int32</c>, <c>bool</c>, <c>utf8</c>, <c>date32</c> or <c>list</c> (of int32).</param>
/// <param name="IsNullable">Whether a value may be missing: never a zero in its place.</param>
/// <param name="About">What it holds, with its unit and its codes.</param>
public sealed record ColumnDescription(string Name, string Type, bool IsNullable, LocalizedText About)
{
    /// <summary>The column's name.</summary>
    public override string ToString() => Name;
}
