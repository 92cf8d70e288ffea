using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Samverkan.Core.Calendars;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Files;

/// <summary>
/// Takes the members of one JSON object one by one and notes everything that is wrong. Call <see cref="Close"/> last: it
/// reports the members that nobody asked for. Not thread-safe.
/// </summary>
/// <remarks>
/// The methods return <see langword="null"/> when a member is missing or wrong, and have then already added the finding
/// (a missing optional member is no finding). A reader goes on and reports what else is wrong.
/// </remarks>
[Mutable("A reader remembers what was asked for; one thread at a time.")]
public sealed class ObjectReader
{
    private readonly List<string> asked = [];

    private ObjectReader(LocatedJson value, string path, FindingList findings)
    {
        Value = value;
        Path = path;
        Findings = findings;
    }

    /// <summary>The object itself.</summary>
    public LocatedJson Value { get; }

    /// <summary>Where the object stands in the file, as a path; empty for the whole.</summary>
    public string Path { get; }

    /// <summary>Receives what is wrong.</summary>
    public FindingList Findings { get; }

    /// <summary>Opens an object, or notes that the value is none.</summary>
    /// <param name="value">The value.</param>
    /// <param name="path">Its path; empty for the whole file.</param>
    /// <param name="findings">Receives what is wrong.</param>
    /// <returns>The reader, or <see langword="null"/> when the value is no object.</returns>
    public static ObjectReader? Open(LocatedJson value, string path, FindingList findings)
    {
        ArgumentNullException.ThrowIfNull(value);
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(findings);
        if (value.Kind == JsonKind.Object)
            return new ObjectReader(value, path, findings);
        findings.Add(value.Position, path, WrongType(JsonKind.Object));
        return null;
    }

    /// <summary>Opens a file of one format: an object that begins by saying which format it has, <c>format</c>, and in which version, <c>formatVersion</c>.</summary>
    /// <param name="utf8">The text of the file.</param>
    /// <param name="format">The name of the format.</param>
    /// <param name="newest">The newest version that can be read; the first is 1.</param>
    /// <param name="findings">Receives what is wrong: another format or version too, and what else is wrong is then told all the same.</param>
    /// <returns>The reader, or <see langword="null"/> when the text is no JSON object.</returns>
    public static ObjectReader? OpenFile(ReadOnlySpan<byte> utf8, string format, int newest, FindingList findings)
    {
        ArgumentNullException.ThrowIfNull(format);
        ArgumentNullException.ThrowIfNull(findings);
        if (LocatedJson.Read(utf8, findings) is not { } json || Open(json, "", findings) is not { } reader)
            return null;
        reader.Code("format", [KeyValuePair.Create(format, newest)]);
        reader.Integer("formatVersion", 1, newest);
        return reader;
    }

    /// <summary>The path of a member.</summary>
    /// <param name="name">The member.</param>
    public string PathOf(string name) => Path.Length == 0 ? name : $"{Path}.{name}";

    /// <summary>Notes something wrong with a member, at its value; at the object when the member is missing.</summary>
    /// <param name="name">The member.</param>
    /// <param name="refusal">What is wrong.</param>
    public void Refuse(string name, Refusal refusal) =>
        Findings.Add(Value.Member(name)?.Value.Position ?? Value.Position, PathOf(name), refusal);

    /// <summary>A member's value of whatever kind.</summary>
    /// <param name="name">The member.</param>
    /// <param name="required">Whether its absence is a finding.</param>
    public LocatedJson? Any(string name, bool required = true)
    {
        asked.Add(name);
        LocatedMember? member = Value.Member(name);
        if (member is null && required)
            Findings.Add(Value.Position, Path, FileCodes.MissingMember.With(name));
        return member?.Value;
    }

    /// <summary>A text that is not empty.</summary>
    /// <param name="name">The member.</param>
    /// <param name="required">Whether its absence is a finding.</param>
    public string? Text(string name, bool required = true)
    {
        if (!TryKind(name, required, JsonKind.String, out LocatedJson? value))
            return null;
        if (!string.IsNullOrWhiteSpace(value.Text))
            return value.Text;
        Findings.Add(value.Position, PathOf(name), FileCodes.EmptyText.With());
        return null;
    }

    /// <summary>A text in both languages: an object with <c>sv</c> and <c>en</c>, and <c>easy</c> where an easy-to-read version exists.</summary>
    /// <param name="name">The member.</param>
    /// <param name="required">Whether its absence is a finding.</param>
    public LocalizedText? Localized(string name, bool required = true)
    {
        if (Object(name, required) is not { } inner)
            return null;
        string? swedish = inner.Text("sv");
        string? english = inner.Text("en");
        string? easy = inner.Text("easy", required: false);
        inner.Close();
        return swedish is null || english is null ? null : new LocalizedText(swedish, english) { EasySwedish = easy };
    }

    /// <summary>A key.</summary>
    /// <typeparam name="T">The kind of key.</typeparam>
    /// <param name="name">The member.</param>
    /// <param name="required">Whether its absence is a finding.</param>
    public T? Key<T>(string name, bool required = true)
        where T : Slug, ISlug<T>
    {
        if (!TryKind(name, required, JsonKind.String, out LocatedJson? value))
            return null;
        if (Slug.TryParse(value.Text, out T? key))
            return key;
        Findings.Add(value.Position, PathOf(name), FileCodes.BrokenKey.With());
        return null;
    }

    /// <summary>A value of an enumeration, by its name in camel case.</summary>
    /// <typeparam name="T">The enumeration.</typeparam>
    /// <param name="name">The member.</param>
    /// <param name="required">Whether its absence is a finding.</param>
    public T? Code<T>(string name, bool required = true)
        where T : struct, Enum => Code(name, EnumCodes<T>.All, required);

    /// <summary>One of a list of codes.</summary>
    /// <typeparam name="T">What the codes stand for.</typeparam>
    /// <param name="name">The member.</param>
    /// <param name="codes">The codes and what they stand for, in the order in which they are told.</param>
    /// <param name="required">Whether its absence is a finding.</param>
    public T? Code<T>(string name, ReadOnlySpan<KeyValuePair<string, T>> codes, bool required = true)
        where T : struct
    {
        if (!TryKind(name, required, JsonKind.String, out LocatedJson? value))
            return null;
        return Meaning(value, PathOf(name), codes);
    }

    /// <summary><c>true</c> or <c>false</c>.</summary>
    /// <param name="name">The member.</param>
    /// <param name="required">Whether its absence is a finding.</param>
    public bool? Boolean(string name, bool required = true) =>
        TryKind(name, required, JsonKind.Boolean, out LocatedJson? value) ? value.IsTrue : null;

    /// <summary>A whole number in a range, written without fraction or exponent.</summary>
    /// <param name="name">The member.</param>
    /// <param name="minimum">The least allowed.</param>
    /// <param name="maximum">The greatest allowed.</param>
    /// <param name="required">Whether its absence is a finding.</param>
    public int? Integer(string name, int minimum, int maximum, bool required = true)
    {
        if (!TryKind(name, required, JsonKind.Number, out LocatedJson? value))
            return null;
        if (int.TryParse(value.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number) && number >= minimum && number <= maximum)
            return number;
        Findings.Add(value.Position, PathOf(name), FileCodes.BrokenNumber.With(FindingList.Number(minimum), FindingList.Number(maximum)));
        return null;
    }

    /// <summary>A number that is not negative, exactly as written, for example an amount of money.</summary>
    /// <param name="name">The member.</param>
    /// <param name="required">Whether its absence is a finding.</param>
    public decimal? Amount(string name, bool required = true)
    {
        if (!TryKind(name, required, JsonKind.Number, out LocatedJson? value))
            return null;
        if (decimal.TryParse(value.Text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal number))
            return number;
        Findings.Add(value.Position, PathOf(name), FileCodes.BrokenAmount.With());
        return null;
    }

    /// <summary>A day as an ISO date, and plausible: later arithmetic with it cannot leave the calendar.</summary>
    /// <param name="name">The member.</param>
    /// <param name="required">Whether its absence is a finding.</param>
    public LocalDate? Date(string name, bool required = true)
    {
        if (!TryKind(name, required, JsonKind.String, out LocatedJson? value))
            return null;
        ParseResult<LocalDate> parsed = LocalDatePattern.Iso.Parse(value.Text);
        bool isDate = parsed.TryGetValue(default, out LocalDate date);
        if (isDate && PlausibleDays.Contains(date))
            return date;
        Findings.Add(value.Position, PathOf(name), (isDate ? FileCodes.DayNotPlausible : FileCodes.BrokenDate).With());
        return null;
    }

    /// <summary>
    /// A source: an object with <c>document</c>, and where they say more <c>section</c>, <c>says</c>, <c>confidence</c>
    /// (<c>stated</c> unless told otherwise) and <c>address</c>.
    /// </summary>
    /// <param name="name">The member.</param>
    /// <param name="required">Whether its absence is a finding.</param>
    public SourceReference? Source(string name, bool required = true)
    {
        if (Object(name, required) is not { } inner)
            return null;
        string? document = inner.Text("document");
        string? section = inner.Text("section", required: false);
        LocalizedText? says = inner.Localized("says", required: false);
        Confidence confidence = inner.Code<Confidence>("confidence", required: false) ?? Confidence.Stated;
        string? address = inner.Text("address", required: false);
        inner.Close();
        return document is null ? null : new SourceReference(document, section ?? "") { Says = says, Confidence = confidence, Address = address };
    }

    /// <summary>Days from <c>from</c> to <c>to</c>, both included; without <c>to</c> the end is open.</summary>
    /// <param name="name">The member.</param>
    /// <param name="required">Whether its absence is a finding.</param>
    public DatePeriod? Period(string name, bool required = true)
    {
        if (Object(name, required) is not { } inner)
            return null;
        DatePeriod? period = inner.Period();
        inner.Close();
        return period;
    }

    /// <summary>Days from this object's <c>from</c> to its <c>to</c>, both included; without <c>to</c> the end is open.</summary>
    public DatePeriod? Period()
    {
        LocalDate? from = Date("from");
        LocalDate? to = Date("to", required: false);
        if (from is not { } start)
            return null;
        if (DatePeriod.TryCreate(start, to, out DatePeriod period))
            return period;
        Refuse("to", FileCodes.EndBeforeStart.With());
        return null;
    }

    /// <summary>A text of a fixed form.</summary>
    /// <param name="name">The member.</param>
    /// <param name="form">Whether a text has the form.</param>
    /// <param name="example">A text that has it, told in the finding.</param>
    /// <param name="required">Whether its absence is a finding.</param>
    public string? Formed(string name, Func<string, bool> form, string example, bool required = true)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (!TryKind(name, required, JsonKind.String, out LocatedJson? value))
            return null;
        if (form(value.Text))
            return value.Text;
        Findings.Add(value.Position, PathOf(name), FileCodes.BrokenForm.With(example));
        return null;
    }

    /// <summary>An object inside this one.</summary>
    /// <param name="name">The member.</param>
    /// <param name="required">Whether its absence is a finding.</param>
    public ObjectReader? Object(string name, bool required = true) =>
        Any(name, required) is { } value ? Open(value, PathOf(name), Findings) : null;

    /// <summary>The values of an array; none when it is missing.</summary>
    /// <param name="name">The member.</param>
    /// <param name="required">Whether its absence is a finding.</param>
    public ImmutableArray<LocatedJson> Array(string name, bool required = true) =>
        TryKind(name, required, JsonKind.Array, out LocatedJson? value) ? value.Items : [];

    /// <summary>The keys of an array; what is no key is left out and is a finding.</summary>
    /// <typeparam name="T">The kind of key.</typeparam>
    /// <param name="name">The member.</param>
    /// <param name="required">Whether the array's absence is a finding.</param>
    public ImmutableArray<T> Keys<T>(string name, bool required = true)
        where T : Slug, ISlug<T>
    {
        ImmutableArray<T>.Builder keys = ImmutableArray.CreateBuilder<T>();
        foreach ((string path, LocatedJson item) in Items(name, required, JsonKind.String))
        {
            if (Slug.TryParse(item.Text, out T? key))
                keys.Add(key);
            else
                Findings.Add(item.Position, path, FileCodes.BrokenKey.With());
        }

        return keys.ToImmutable();
    }

    /// <summary>The values of an enumeration in an array; what is none is left out and is a finding.</summary>
    /// <typeparam name="T">The enumeration.</typeparam>
    /// <param name="name">The member.</param>
    /// <param name="required">Whether the array's absence is a finding.</param>
    public ImmutableArray<T> Codes<T>(string name, bool required = true)
        where T : struct, Enum
    {
        ImmutableArray<T>.Builder values = ImmutableArray.CreateBuilder<T>();
        foreach ((string path, LocatedJson item) in Items(name, required, JsonKind.String))
        {
            if (Meaning(item, path, EnumCodes<T>.All) is { } value)
                values.Add(value);
        }

        return values.ToImmutable();
    }

    /// <summary>Reads each object of an array; what cannot be read is left out and is a finding.</summary>
    /// <typeparam name="T">What an object becomes.</typeparam>
    /// <param name="name">The member.</param>
    /// <param name="read">Reads one object and closes it; <see langword="null"/> when it cannot.</param>
    /// <param name="required">Whether the array's absence is a finding.</param>
    public ImmutableArray<T> Objects<T>(string name, Func<ObjectReader, T?> read, bool required = true)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(read);
        ImmutableArray<LocatedJson> items = Array(name, required);
        ImmutableArray<T>.Builder made = ImmutableArray.CreateBuilder<T>(items.Length);
        for (int i = 0; i < items.Length; i++)
        {
            if (Open(items[i], $"{PathOf(name)}[{FindingList.Number(i)}]", Findings) is { } item && read(item) is { } value)
                made.Add(value);
        }

        return made.ToImmutable();
    }

    /// <summary>Reports every member that nobody asked for.</summary>
    public void Close()
    {
        foreach (LocatedMember member in Value.Members)
        {
            if (!asked.Contains(member.Name))
                Findings.Add(member.Position, Path, FileCodes.UnknownMember.With(FindingList.Name(member.Name), string.Join(", ", asked)));
        }
    }

    private T? Meaning<T>(LocatedJson value, string path, ReadOnlySpan<KeyValuePair<string, T>> codes)
        where T : struct
    {
        List<string> known = [];
        foreach ((string code, T meaning) in codes)
        {
            if (string.Equals(code, value.Text, StringComparison.Ordinal))
                return meaning;
            known.Add(code);
        }

        Findings.Add(value.Position, path, FileCodes.UnknownCode.With(string.Join(", ", known)));
        return null;
    }

    private List<(string Path, LocatedJson Item)> Items(string name, bool required, JsonKind kind)
    {
        List<(string Path, LocatedJson Item)> sound = [];
        ImmutableArray<LocatedJson> items = Array(name, required);
        for (int i = 0; i < items.Length; i++)
        {
            string path = $"{PathOf(name)}[{FindingList.Number(i)}]";
            if (items[i].Kind == kind)
                sound.Add((path, items[i]));
            else
                Findings.Add(items[i].Position, path, WrongType(kind));
        }

        return sound;
    }

    private bool TryKind(string name, bool required, JsonKind kind, [NotNullWhen(true)] out LocatedJson? value)
    {
        value = Any(name, required);
        if (value is null)
            return false;
        if (value.Kind == kind)
            return true;
        Findings.Add(value.Position, PathOf(name), WrongType(kind));
        return false;
    }

    private static Refusal WrongType(JsonKind kind) => kind switch
    {
        JsonKind.Boolean => FileCodes.WrongType.With("true eller false", "true or false"),
        JsonKind.Number => FileCodes.WrongType.With("ett tal", "a number"),
        JsonKind.String => FileCodes.WrongType.With("en text", "a text"),
        JsonKind.Array => FileCodes.WrongType.With("en lista", "an array"),
        _ => FileCodes.WrongType.With("ett objekt", "an object"),
    };
}
