using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Files;

/// <summary>Makes located values from UTF-8. Depth is bounded before it descends, so that recursion is safe.</summary>
internal ref struct LocatedJsonParser
{
    private const int FewMembers = 16;

    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    private readonly ReadOnlySpan<byte> utf8;
    private readonly FindingList findings;
    private readonly IReadOnlySet<string>? wanted;
    private readonly List<LocatedMember> members = [];
    private readonly List<LocatedJson> items = [];
    private int scanned;
    private int line;
    private int column;

    private LocatedJsonParser(ReadOnlySpan<byte> utf8, FindingList findings, int firstLine, IReadOnlySet<string>? wanted)
    {
        this.utf8 = utf8;
        this.findings = findings;
        this.wanted = wanted;
        line = firstLine;
        column = 1;
    }

    public static LocatedJson? Parse(ReadOnlySpan<byte> utf8, FindingList findings, int firstLine, IReadOnlySet<string>? wanted)
    {
        if (utf8.Length > LocatedJson.MaximumBytes)
        {
            findings.Add(new FilePosition(firstLine, 1), "", FileCodes.TooLarge.With(FindingList.Number(LocatedJson.MaximumBytes)));
            return null;
        }

        if (utf8.StartsWith(ByteOrderMark))
            utf8 = utf8[ByteOrderMark.Length..];
        var parser = new LocatedJsonParser(utf8, findings, firstLine, wanted);
        if (!Utf8.IsValid(utf8))
        {
            findings.Add(parser.PositionOf(FirstInvalid(utf8)), "", FileCodes.NotUtf8.With());
            return null;
        }

        // One level more than we accept, so that too deep is told apart from broken.
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = LocatedJson.MaximumDepth + 1 });
        try
        {
            reader.Read();
            LocatedJson? value = parser.Value(ref reader);
            if (value is not null)
                reader.Read(); // anything after the value is broken JSON
            return value;
        }
        catch (JsonException broken)
        {
            // The exception echoes the text: take its place and leave the rest.
            findings.Add(parser.PositionOf(broken), "", FileCodes.BrokenJson.With());
            return null;
        }
    }

    private LocatedJson? Value(ref Utf8JsonReader reader)
    {
        FilePosition position = PositionOf((int)reader.TokenStartIndex);
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
            case JsonTokenType.StartArray:
                if (reader.CurrentDepth >= LocatedJson.MaximumDepth)
                {
                    findings.Add(position, "", FileCodes.TooDeep.With(FindingList.Number(LocatedJson.MaximumDepth)));
                    return null;
                }

                return reader.TokenType == JsonTokenType.StartObject ? Object(ref reader, position) : Array(ref reader, position);
            case JsonTokenType.String:
                return Text(ref reader, position) is { } text ? Scalar(JsonKind.String, position, text) : null;
            case JsonTokenType.Number:
                return Scalar(JsonKind.Number, position, Encoding.ASCII.GetString(reader.ValueSpan));
            case JsonTokenType.True:
                return Scalar(JsonKind.Boolean, position, "true");
            case JsonTokenType.False:
                return Scalar(JsonKind.Boolean, position, "false");
            default:
                return Scalar(JsonKind.Null, position, "null");
        }
    }

    private LocatedJson? Object(ref Utf8JsonReader reader, FilePosition position)
    {
        int first = members.Count;
        HashSet<string>? names = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            FilePosition at = PositionOf((int)reader.TokenStartIndex);
            if (Text(ref reader, at) is not { } name)
                return null;
            if (wanted is not null && reader.CurrentDepth == 1 && !wanted.Contains(name))
            {
                reader.Skip();
                continue;
            }

            bool known = IsKnown(name, first, ref names);
            if (known)
                findings.Add(at, "", FileCodes.DuplicateMember.With(FindingList.Name(name)));
            reader.Read();
            if (Value(ref reader) is not { } value)
                return null;
            if (!known)
                members.Add(new LocatedMember(name, at, value));
        }

        return new LocatedJson(JsonKind.Object, position, "", [], Take(members, first));
    }

    private LocatedJson? Array(ref Utf8JsonReader reader, FilePosition position)
    {
        int first = items.Count;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (Value(ref reader) is not { } item)
                return null;
            items.Add(item);
        }

        return new LocatedJson(JsonKind.Array, position, "", Take(items, first), []);
    }

    // Objects of a few members are compared name by name; a set is made for the rare large one.
    private readonly bool IsKnown(string name, int first, ref HashSet<string>? names)
    {
        if (members.Count - first < FewMembers)
        {
            for (int i = first; i < members.Count; i++)
            {
                if (string.Equals(members[i].Name, name, StringComparison.Ordinal))
                    return true;
            }

            return false;
        }

        if (names is null)
        {
            names = new HashSet<string>(StringComparer.Ordinal);
            for (int i = first; i < members.Count; i++)
                names.Add(members[i].Name);
        }

        return !names.Add(name);
    }

    // What an object or array holds lies at the end of a shared list until it is complete.
    private static ImmutableArray<T> Take<T>(List<T> open, int first)
    {
        ImmutableArray<T> taken = ImmutableArray.Create(CollectionsMarshal.AsSpan(open)[first..]);
        open.RemoveRange(first, open.Count - first);
        return taken;
    }

    private readonly string? Text(ref Utf8JsonReader reader, FilePosition position)
    {
        try
        {
            return reader.GetString();
        }
        catch (InvalidOperationException)
        {
            // An escape that is half of a character.
            findings.Add(position, "", FileCodes.BrokenText.With());
            return null;
        }
    }

    private static LocatedJson Scalar(JsonKind kind, FilePosition position, string text) => new(kind, position, text, [], []);

    private FilePosition PositionOf(JsonException broken)
    {
        int start = 0;
        for (long skip = broken.LineNumber ?? 0; skip > 0; skip--)
        {
            int end = utf8[start..].IndexOf((byte)'\n');
            if (end < 0)
                break;
            start += end + 1;
        }

        long offset = start + (broken.BytePositionInLine ?? 0);
        return PositionOf((int)Math.Min(offset, utf8.Length));
    }

    // Tokens come in order, so the place is carried along and every byte is looked at once.
    private FilePosition PositionOf(int offset)
    {
        for (; scanned < offset; scanned++)
        {
            byte b = utf8[scanned];
            if (b == '\n')
            {
                line++;
                column = 1;
            }
            else if ((b & 0xC0) != 0x80)
            {
                column++;
            }
        }

        return new FilePosition(line, column);
    }

    private static int FirstInvalid(ReadOnlySpan<byte> utf8)
    {
        int offset = 0;
        while (Rune.DecodeFromUtf8(utf8[offset..], out _, out int consumed) == System.Buffers.OperationStatus.Done)
            offset += consumed;
        return offset;
    }
}
