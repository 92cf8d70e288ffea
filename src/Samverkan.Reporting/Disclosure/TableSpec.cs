using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Reporting.Disclosure;

/// <summary>
/// Which columns a table crosses and nests, as the tool's user writes it: <c>sex,region</c> crosses, <c>county/region</c> nests each
/// region in its county, with totals at both levels. All margins belong to the table. Immutable.
/// </summary>
/// <remarks>Two specifications are equal when they name the same columns in the same order, nested in the same way.</remarks>
public sealed class TableSpec : IEquatable<TableSpec>
{
    private TableSpec(ImmutableArray<ImmutableArray<string>> chains)
    {
        Chains = chains;
        Columns = [.. chains.SelectMany(static chain => chain)];
    }

    /// <summary>What is crossed: each a column, or several nested ones from the widest to the narrowest.</summary>
    public ImmutableArray<ImmutableArray<string>> Chains { get; }

    /// <summary>The columns in the order given; at least one, each once.</summary>
    public ImmutableArray<string> Columns { get; }

    /// <summary>Reads a specification.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="FormatException">The text is not a specification.</exception>
    public static TableSpec Parse(string text) =>
        TryParse(text, out TableSpec? spec, out Refusal? refusal) ? spec : throw new FormatException(refusal.Explain(Language.English));

    /// <summary>Reads a specification without throwing.</summary>
    /// <param name="text">The text.</param>
    /// <param name="spec">The specification, or <see langword="null"/>.</param>
    /// <param name="refusal">Why not, or <see langword="null"/>.</param>
    /// <returns>Whether the text is a specification.</returns>
    public static bool TryParse(string? text, [NotNullWhen(true)] out TableSpec? spec, [NotNullWhen(false)] out Refusal? refusal)
    {
        spec = null;
        refusal = null;
        ImmutableArray<ImmutableArray<string>> chains =
            [.. (text ?? "").Split(',').Select(static chain => chain.Split('/').Select(static column => column.Trim()).ToImmutableArray())];
        string[] columns = [.. chains.SelectMany(static chain => chain)];
        if (columns.Any(static column => column.Length == 0) || columns.Distinct(StringComparer.Ordinal).Count() < columns.Length)
            refusal = DisclosureCodes.BrokenTableSpec.With();
        else
            spec = new TableSpec(chains);
        return spec is not null;
    }

    /// <inheritdoc/>
    public bool Equals(TableSpec? other) => other is not null && string.Equals(ToString(), other.ToString(), StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as TableSpec);

    /// <inheritdoc/>
    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    /// <summary>The specification as it is written.</summary>
    public override string ToString() => string.Join(',', Chains.Select(static chain => string.Join('/', chain)));
}
