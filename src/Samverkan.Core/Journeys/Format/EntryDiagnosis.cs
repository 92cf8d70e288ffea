using System.Globalization;
using System.Text.Json;
using Samverkan.Core.Access;
using Samverkan.Core.Files;
using Samverkan.Core.Identity;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Journeys.Format;

/// <summary>Says all that is wrong with a line that is no entry: field by field, with its place.</summary>
internal static class EntryDiagnosis
{
    public static void Explain(EventCatalog catalog, ReadOnlySpan<byte> line, FindingList findings, int lineNumber)
    {
        if (LocatedJson.Read(line, findings, lineNumber) is not { } json || ObjectReader.Open(json, "", findings) is not { } envelope)
            return;
        string? kind = Checked(envelope, "kind", LoggedEvent.IsKind, JourneyCodes.KindBroken);
        int? version = envelope.Integer("version", 1, int.MaxValue);
        Checked(envelope, "id", static text => EntryId.TryParse(text, out _), FileCodes.BrokenId);
        Checked(envelope, "participant", static text => ParticipantId.TryParse(text, out _), FileCodes.BrokenId);
        envelope.Key<ProgrammeId>("programme");
        envelope.Key<EditionId>("edition");
        Sequence(envelope);
        envelope.Date("happened");
        InstantFormat.Read(envelope, "recorded");
        By(envelope);
        envelope.Key<SecrecyDomain>("origin");
        envelope.Code<DataCategory>("category");
        ObjectReader? body = envelope.Object("body");
        envelope.Close();
        if (kind is not null && version is { } number && body is not null && Member(line, "body") is { } range)
            BodyDiagnosis.Explain(catalog, kind, number, line[range], body);
    }

    internal static string? Checked(ObjectReader reader, string name, Func<string, bool> isValid, RefusalCode code, bool required = true)
    {
        if (reader.Text(name, required) is not { } text)
            return null;
        if (isValid(text))
            return text;
        reader.Refuse(name, code.With());
        return null;
    }

    /// <summary>The bytes of a member's value in an object that has been found to be sound JSON.</summary>
    internal static Range? Member(ReadOnlySpan<byte> json, string name)
    {
        Utf8JsonReader reader = new(json, new JsonReaderOptions { MaxDepth = EntryFormat.MaximumDepth + 1 });
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            bool found = reader.ValueTextEquals(name);
            reader.Read();
            Range range = BodyFormat.Skip(ref reader);
            if (found)
                return range;
        }

        return null;
    }

    internal static long? Sequence(ObjectReader envelope)
    {
        if (envelope.Any("sequence") is not { } sequence)
            return null;
        if (sequence.Kind == JsonKind.Number && long.TryParse(sequence.Text, NumberStyles.None, CultureInfo.InvariantCulture, out long value) && value > 0)
            return value;
        envelope.Refuse("sequence", FileCodes.BrokenNumber.With("1", long.MaxValue.ToString(CultureInfo.InvariantCulture)));
        return null;
    }

    internal static Author? By(ObjectReader envelope)
    {
        if (envelope.Object("by") is not { } by)
            return null;
        ReaderRole? role = by.Key<ReaderRole>("role");
        string? staff = Checked(by, "staff", static text => StaffId.TryParse(text, out _), FileCodes.BrokenId, required: false);
        by.Close();
        return role is null ? null : new Author(role, staff is null ? null : StaffId.Parse(staff));
    }
}
