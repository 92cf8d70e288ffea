using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Samverkan.Core.Calendars;
using Samverkan.Core.Files;
using Samverkan.Core.Identity;

namespace Samverkan.Core.Criteria.FactFiles;

/// <summary>Reads a fact's value by the fact's own type and limits.</summary>
internal static class FactValueReading
{
    public static ObservedFact? Observe(ObjectReader reader, ParticipantId participant, Fact fact, LocatedJson? value, DatePeriod period, Instant known) => fact switch
    {
        TypedFact<bool> typed => Make(participant, typed, value is null ? null : Truth(reader, value), value is null, period, known),
        TypedFact<int> typed => Make(participant, typed, value is null ? null : Number(reader, fact, value), value is null, period, known),
        TypedFact<LocalDate> typed => Make(participant, typed, value is null ? null : Date(reader, value), value is null, period, known),
        TypedFact<string> typed when value is null => new ObservedFact<string>(participant, typed, Observation<string>.Declined(period, known)),
        TypedFact<string> typed => Text(reader, fact, value) is { } text ? new ObservedFact<string>(participant, typed, new Observation<string>(text, period, known)) : null,
        _ => null,
    };

    private static ObservedFact<T>? Make<T>(ParticipantId participant, TypedFact<T> fact, T? value, bool declined, DatePeriod period, Instant known)
        where T : struct, IEquatable<T> =>
        declined ? new ObservedFact<T>(participant, fact, Observation<T>.Declined(period, known))
        : value is { } given ? new ObservedFact<T>(participant, fact, new Observation<T>(given, period, known))
        : null;

    private static bool? Truth(ObjectReader reader, LocatedJson value)
    {
        if (value.Kind == JsonKind.Boolean)
            return value.IsTrue;
        reader.Refuse("value", CriteriaCodes.WrongFactValue.With("true eller false", "true or false"));
        return null;
    }

    private static int? Number(ObjectReader reader, Fact fact, LocatedJson value)
    {
        if (value.Kind != JsonKind.Number)
            reader.Refuse("value", CriteriaCodes.WrongFactValue.With("ett heltal", "a whole number"));
        else if (int.TryParse(value.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number) && number >= fact.Minimum && number <= fact.Maximum)
            return number;
        else
            reader.Refuse("value", FileCodes.BrokenNumber.With(FindingList.Number(fact.Minimum), FindingList.Number(fact.Maximum)));
        return null;
    }

    private static LocalDate? Date(ObjectReader reader, LocatedJson value)
    {
        if (value.Kind != JsonKind.String)
            reader.Refuse("value", CriteriaCodes.WrongFactValue.With("ett datum", "a date"));
        else if (!LocalDatePattern.Iso.Parse(value.Text).TryGetValue(default, out LocalDate date))
            reader.Refuse("value", FileCodes.BrokenDate.With());
        else if (DayFormat.IsPlausible(reader, "value", date))
            return date;
        return null;
    }

    private static string? Text(ObjectReader reader, Fact fact, LocatedJson value)
    {
        if (value.Kind != JsonKind.String || value.Text.Length == 0)
            reader.Refuse("value", CriteriaCodes.WrongFactValue.With("en kod som text", "a code as a text"));
        else if (fact.HasOnlyNamedValues && !fact.ValueNames.ContainsKey(value.Text))
            reader.Refuse("value", FileCodes.UnknownCode.With(string.Join(", ", fact.ValueNames.Keys)));
        else
            return value.Text;
        return null;
    }
}
