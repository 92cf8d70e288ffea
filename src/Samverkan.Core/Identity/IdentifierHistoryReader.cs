using System.Collections.Immutable;
using NodaTime;
using Samverkan.Core.Calendars;
using Samverkan.Core.Files;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Identity;

/// <summary>
/// Reads the identifier histories of persons from JSON (<c>docs/schemas/identifier-histories.schema.json</c>) and says all that is wrong with them, by place. No
/// finding repeats a number.
/// </summary>
/// <remarks>
/// <para>The file holds identity numbers and belongs where those may be: it is the key between a register and our ids, for whoever moves or checks one. Nothing
/// else of ours reads or writes it.</para>
/// <para>A number of ten digits gets its century from the day on which it was told, so the file means the same on every day on which it is read.</para>
/// <para>A history holds one person and points to no other, so the file cannot say, and has no member for, that somebody has got a new identity.</para>
/// </remarks>
public static class IdentifierHistoryReader
{
    /// <summary>The name of the format, as the file's member <c>format</c> has it.</summary>
    public const string Format = "samverkan-identifier-histories";

    /// <summary>The newest version of the format.</summary>
    public const int FormatVersion = 1;

    /// <summary>Reads histories.</summary>
    /// <param name="utf8">The text.</param>
    /// <param name="findings">Receives what is wrong.</param>
    /// <param name="accepted">The kinds of number that are accepted; interim numbers only when asked for.</param>
    /// <returns>The histories in the order of the file; none when anything is wrong.</returns>
    public static ImmutableArray<IdentifierHistory> Read(ReadOnlySpan<byte> utf8, FindingList findings, IdentityNumberKinds accepted = IdentityNumberKinds.Standard)
    {
        ArgumentNullException.ThrowIfNull(findings);
        int before = findings.Count;
        if (ObjectReader.OpenFile(utf8, Format, FormatVersion, findings) is not { } reader)
            return [];
        Dictionary<IdentityNumber, ParticipantId> holders = [];
        HashSet<ParticipantId> persons = [];
        ImmutableArray<IdentifierHistory> histories = reader.Objects("persons", item => ReadPerson(item, accepted, persons, holders));
        reader.Close();
        return findings.Count == before ? histories : [];
    }

    private static IdentifierHistory? ReadPerson(ObjectReader item, IdentityNumberKinds accepted, HashSet<ParticipantId> persons, Dictionary<IdentityNumber, ParticipantId> holders)
    {
        ParticipantId? person = null;
        if (item.Text("participant") is { } text)
        {
            if (!ParticipantId.TryParse(text, out ParticipantId id))
                item.Refuse("participant", FileCodes.BrokenId.With());
            else if (!persons.Add(id))
                item.Refuse("participant", IdentityCodes.PersonTwice.With());
            else
                person = id;
        }

        IdentifierHistory history = IdentifierHistory.Of(person ?? default);
        List<(ObjectReader Place, Identifier Statement)> statements = [];
        item.Objects("numbers", place => ReadStatement(place, accepted, statements));
        item.Close();
        foreach ((ObjectReader place, Identifier statement) in statements)
        {
            if (history.TryAdd(statement, out IdentifierHistory? grown, out IdentifierFault fault))
                history = grown;
            else
                Refuse(place, fault);
        }

        if (person is null)
            return null;

        // Told of the statement that stands last: it is the one that says so today.
        foreach (Identifier known in history.KnownAt(Instant.MaxValue))
        {
            if (!holders.TryAdd(known.Number, person.Value))
                statements.Last(told => told.Statement.Number.Equals(known.Number)).Place.Refuse("number", IdentityCodes.NumberOfAnother.With());
        }

        return history;
    }

    private static Identifier? ReadStatement(ObjectReader item, IdentityNumberKinds accepted, List<(ObjectReader Place, Identifier Statement)> statements)
    {
        string? text = item.Text("number");
        LocalDate? from = item.Date("from");
        LocalDate? to = item.Any("to", required: false) is null ? null : item.Date("to");
        Instant? recorded = InstantFormat.Read(item, "recorded");
        CoordinationNumberAssurance assurance = item.Code<CoordinationNumberAssurance>("assurance", required: false) ?? CoordinationNumberAssurance.NotStated;
        LocalDate? dormant = item.Any("dormantFrom", required: false) is null ? null : item.Date("dormantFrom");
        bool isWithdrawn = item.Boolean("withdrawn", required: false) ?? false;
        item.Close();
        if (text is null || from is not { } start || recorded is not { } told)
            return null;
        if (!DatePeriod.TryCreate(start, to, out DatePeriod valid))
        {
            item.Refuse("to", FileCodes.EndBeforeStart.With());
            return null;
        }

        if (!IdentityNumber.TryParse(text, told.InUtc().Date, accepted, out IdentityNumber? number, out IdentityNumberFault fault))
        {
            item.Refuse("number", (fault == IdentityNumberFault.Kind ? IdentityCodes.KindNotAccepted : IdentityCodes.BrokenNumber).With());
            return null;
        }

        Identifier statement = new(number, valid, told) { Assurance = assurance, DormantFrom = dormant, IsWithdrawn = isWithdrawn };
        statements.Add((item, statement));
        return statement;
    }

    private static void Refuse(ObjectReader place, IdentifierFault fault)
    {
        (string member, RefusalCode code) = fault switch
        {
            IdentifierFault.Overlap => ("from", IdentityCodes.NumbersOverlap),
            IdentifierFault.Order => ("number", IdentityCodes.NumbersOutOfOrder),
            IdentifierFault.Assurance => (place.Value.Member("assurance") is null ? "dormantFrom" : "assurance", IdentityCodes.AssuranceDoesNotFit),
            _ => ("recorded", IdentityCodes.ToldOutOfOrder),
        };
        place.Refuse(member, code.With());
    }
}
