using System.Collections.Immutable;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Files;

/// <summary>
/// A JSON value that knows where in its file it stands, so that a complaint about it can name line and column.
/// </summary>
/// <remarks>
/// Immutable and thread-safe. Made by <see cref="Read(ReadOnlySpan{byte}, FindingList, int)"/>, which refuses what standard JSON
/// leaves open: duplicate names, comments, trailing commas.
/// </remarks>
public sealed class LocatedJson
{
    /// <summary>The deepest nesting that is read: 64 levels. Anything deeper is a finding, whatever its depth.</summary>
    public const int MaximumDepth = 64;

    /// <summary>The largest text that is read, in bytes: 16 MiB. A larger one is a finding and is not looked at.</summary>
    public const int MaximumBytes = 16 * 1024 * 1024;

    internal LocatedJson(JsonKind kind, FilePosition position, string text, ImmutableArray<LocatedJson> items, ImmutableArray<LocatedMember> members)
    {
        Kind = kind;
        Position = position;
        Text = text;
        Items = items;
        Members = members;
    }

    /// <summary>What kind of value it is.</summary>
    public JsonKind Kind { get; }

    /// <summary>Where its first character stands; columns count Unicode characters from 1.</summary>
    public FilePosition Position { get; }

    /// <summary>A string's text without escapes; a number, <c>true</c>, <c>false</c> or <c>null</c> as written; empty for arrays and objects.</summary>
    public string Text { get; }

    /// <summary>Whether it is <c>true</c>.</summary>
    public bool IsTrue => Kind == JsonKind.Boolean && Text.Length == 4;

    /// <summary>The values of an array, in order; none for other kinds.</summary>
    public ImmutableArray<LocatedJson> Items { get; }

    /// <summary>The members of an object, in order, each name once; none for other kinds.</summary>
    public ImmutableArray<LocatedMember> Members { get; }

    /// <summary>The member with a name, or <see langword="null"/>.</summary>
    /// <param name="name">The name, compared ordinally.</param>
    public LocatedMember? Member(string name)
    {
        foreach (LocatedMember member in Members)
        {
            if (string.Equals(member.Name, name, StringComparison.Ordinal))
                return member;
        }

        return null;
    }

    /// <summary>Reads one JSON text.</summary>
    /// <param name="utf8">The text in UTF-8, with or without a byte order mark.</param>
    /// <param name="findings">Receives what is wrong. The text itself is never echoed.</param>
    /// <param name="firstLine">The number of the text's first line, for a text that is one line of a larger file.</param>
    /// <returns>
    /// The value, or <see langword="null"/> when the text cannot be read. A duplicate name is a finding, and the first of the members is kept.
    /// </returns>
    public static LocatedJson? Read(ReadOnlySpan<byte> utf8, FindingList findings, int firstLine = 1)
    {
        ArgumentNullException.ThrowIfNull(findings);
        ArgumentOutOfRangeException.ThrowIfLessThan(firstLine, 1);
        return LocatedJsonParser.Parse(utf8, findings, firstLine, null);
    }

    /// <summary>Reads one JSON text, but of its outermost object some members only: the others have to be sound JSON and are passed over.</summary>
    /// <param name="utf8">The text in UTF-8, with or without a byte order mark.</param>
    /// <param name="findings">Receives what is wrong. The text itself is never echoed.</param>
    /// <param name="firstLine">The number of the text's first line.</param>
    /// <param name="wanted">The names of the members to read.</param>
    /// <returns>The value without the other members, or <see langword="null"/> when the text cannot be read.</returns>
    public static LocatedJson? Read(ReadOnlySpan<byte> utf8, FindingList findings, int firstLine, IReadOnlySet<string> wanted)
    {
        ArgumentNullException.ThrowIfNull(findings);
        ArgumentNullException.ThrowIfNull(wanted);
        ArgumentOutOfRangeException.ThrowIfLessThan(firstLine, 1);
        return LocatedJsonParser.Parse(utf8, findings, firstLine, wanted);
    }

    /// <summary>Kind and position only: the text may be personal.</summary>
    public override string ToString() => $"{Kind} at {Position}";
}
