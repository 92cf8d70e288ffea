using System.Collections.Immutable;
using Samverkan.Core.Calendars;
using Samverkan.Core.Files;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Programmes;

/// <summary>Reads values that say who states them.</summary>
internal static class StatedReader
{
    public static Stated<string>? Text(ObjectReader reader, string name) =>
        Member<string>(reader, name, required: false, static inner => inner.Text("value") is { } text ? [text] : []);

    public static Stated<int>? Count(ObjectReader reader, string name, int maximum = 10_000_000) =>
        Member<int>(reader, name, required: false, inner => inner.Integer("value", 0, maximum) is { } count ? [count] : []);

    public static Stated<bool>? Flag(ObjectReader reader, string name) =>
        Member<bool>(reader, name, required: false, static inner => inner.Boolean("value") is { } flag ? [flag] : []);

    public static Stated<DatePeriod>? Period(ObjectReader reader, string name, bool required) =>
        Member<DatePeriod>(reader, name, required, static inner => inner.Period() is { } period ? [period] : []);

    public static Stated<Amount>? Money(ObjectReader reader, string name) =>
        Member<Amount>(reader, name, required: false, static inner =>
        {
            decimal? amount = inner.Amount("amount");
            string? currency = inner.Formed("currency", static text => text.Length == 3 && text.All(char.IsAsciiLetterUpper), "SEK");
            return amount is null || currency is null ? [] : [new Amount(amount.Value, currency)];
        });

    private static Stated<T>? Member<T>(ObjectReader reader, string name, bool required, Func<ObjectReader, ImmutableArray<T>> value)
        where T : notnull => reader.Object(name, required) is { } inner ? Read(inner, value) : null;

    // A value is an array of one or none, since absence looks different in classes and structs.
    private static Stated<T>? Read<T>(ObjectReader reader, Func<ObjectReader, ImmutableArray<T>> value)
        where T : notnull
    {
        ImmutableArray<T> read = value(reader);
        SourceReference? source = reader.Source("source");
        bool outside = reader.Boolean("outside", required: false) ?? false;
        ImmutableArray<Stated<T>> otherwise = reader.Objects("otherwise", other => Read(other, value), required: false);
        reader.Close();
        return read.IsEmpty || source is null ? null : new Stated<T>(read[0], source) { IsOutside = outside, Otherwise = otherwise };
    }
}
