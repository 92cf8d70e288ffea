using System.Collections.Immutable;

namespace Samverkan.Cli.Tests;

/// <summary>One person's observed facts as the lines of a file. Immutable: every change gives a new person.</summary>
/// <param name="Lines">The lines by fact, in the order in which they were told.</param>
public sealed record FactLines(ImmutableArray<(string Fact, string Line)> Lines)
{
    /// <summary>The person.</summary>
    public const string Person = "00000000000000000000000001";

    /// <summary>Nothing is known.</summary>
    public static FactLines None { get; } = new([]);

    /// <summary>The file.</summary>
    public string Text => string.Concat(Lines.Select(static line => line.Line + "\n"));

    /// <summary>A fact that holds from a day.</summary>
    /// <param name="fact">The fact's key.</param>
    /// <param name="json">Its value as JSON.</param>
    /// <param name="from">The first day.</param>
    /// <param name="to">The last day, or none.</param>
    public FactLines With(string fact, string json, string from, string? to = null) =>
        new(Lines.Add((fact, $$"""{"participant":"{{Person}}","fact":"{{fact}}","value":{{json}},"from":"{{from}}","to":{{(to is null ? "null" : $"\"{to}\"")}},"known":"2011-01-01T08:00:00Z"}""")));

    /// <summary>Everything but what is known of a fact.</summary>
    public FactLines Without(string fact) => new(Lines.RemoveAll(line => line.Fact == fact));

    /// <summary>The same with a fact declined instead.</summary>
    public FactLines Declining(string fact)
    {
        FactLines without = Without(fact);
        return new(without.Lines.Add((fact, $$"""{"participant":"{{Person}}","fact":"{{fact}}","declined":true,"from":"2000-01-01","to":null,"known":"2011-01-01T08:00:00Z"}""")));
    }
}
