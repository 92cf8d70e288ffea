using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Samverkan.Core.Files;
using Samverkan.Core.Identity;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Journeys.Format;

/// <summary>Says what is wrong with the body of an entry, member by member.</summary>
internal static class BodyDiagnosis
{
    public static void Explain<TEvent>(IBodyCatalog<TEvent> catalog, string kind, int version, ReadOnlySpan<byte> json, ObjectReader body)
        where TEvent : LoggedEvent
    {
        if (string.Equals(kind, EventCatalog.CorrectionKind, StringComparison.Ordinal) && version == 1)
            ExplainCorrection(catalog, json, body);
        else if (catalog.TryFind(kind, out EventKind? known) && version == known.Version)
            ExplainMembers(known.TypeInfo, json, body);
        else if (known is not null && version < known.Version)
            ExplainEarlier(catalog, kind, version, json, body);
    }

    private static void ExplainCorrection<TEvent>(IBodyCatalog<TEvent> catalog, ReadOnlySpan<byte> json, ObjectReader body)
        where TEvent : LoggedEvent
    {
        EntryDiagnosis.Checked(body, "entry", static text => EntryId.TryParse(text, out _), FileCodes.BrokenId);
        body.Date("happened");
        string? kind = EntryDiagnosis.Checked(body, "kind", LoggedEvent.IsKind, JourneyCodes.KindBroken);
        int? version = body.Integer("version", 1, int.MaxValue);
        ObjectReader? replacement = body.Object("replacement");
        body.Close();
        if (kind is null || version is not { } number || replacement is null || EntryDiagnosis.Member(json, "replacement") is not { } range)
            return;
        if (BodyFormat.IsAboutEntries(kind))
            body.Refuse("kind", JourneyCodes.CorrectionOfCorrection.With());
        else
            Explain(catalog, kind, number, json[range], replacement);
    }

    private static void ExplainEarlier<TEvent>(IBodyCatalog<TEvent> catalog, string kind, int version, ReadOnlySpan<byte> json, ObjectReader body)
        where TEvent : LoggedEvent
    {
        try
        {
            BodyFormat.Read(catalog, kind, version, json);
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException or NotSupportedException or ArgumentException)
        {
            body.Findings.Add(body.Value.Position, body.Path, JourneyCodes.BodyDoesNotFit.With());
        }
    }

    private static void ExplainMembers(JsonTypeInfo type, ReadOnlySpan<byte> json, ObjectReader body)
    {
        foreach (JsonPropertyInfo property in type.Properties)
        {
            if (property.Set is null && property.AssociatedParameter is null)
                continue;
            bool required = property.IsRequired || property.AssociatedParameter is { HasDefaultValue: false };
            if (body.Any(property.Name, required) is { } value && EntryDiagnosis.Member(json, property.Name) is { } range)
                ExplainMember(type.Options.GetTypeInfo(property.PropertyType), property, json[range], value, body);
        }

        body.Close();
    }

    private static void ExplainMember(JsonTypeInfo type, JsonPropertyInfo property, ReadOnlySpan<byte> json, LocatedJson value, ObjectReader body)
    {
        string path = body.PathOf(property.Name);
        try
        {
            if (JsonSerializer.Deserialize(json, type) is null && !property.IsSetNullable)
                body.Findings.Add(value.Position, path, JourneyCodes.BodyDoesNotFit.With());
        }
        catch (JsonException broken)
        {
            LocatedJson at = Walk(value, broken.Path, ref path);
            body.Findings.Add(at.Position, path, RefusalOf(broken, property.PropertyType));
        }
        catch (Exception broken) when (broken is InvalidOperationException or NotSupportedException or ArgumentException)
        {
            body.Findings.Add(value.Position, path, JourneyCodes.BodyDoesNotFit.With());
        }
    }

    private static Refusal RefusalOf(JsonException broken, Type type)
    {
        if (broken is BrokenValueException known)
            return known.Refusal;
        Type inner = Nullable.GetUnderlyingType(type) ?? (type.IsGenericType ? type.GetGenericArguments()[0] : type);
        if (typeof(Slug).IsAssignableFrom(inner))
            return FileCodes.BrokenKey.With();
        if (inner == typeof(int))
            return FileCodes.BrokenNumber.With(int.MinValue.ToString(CultureInfo.InvariantCulture), int.MaxValue.ToString(CultureInfo.InvariantCulture));
        if (inner == typeof(EntryId) || inner == typeof(StaffId) || inner == typeof(ParticipantId))
            return FileCodes.BrokenId.With();
        return JourneyCodes.BodyDoesNotFit.With();
    }

    // The path of the exception is "$", then ".name", "['name']" or "[3]".
    private static LocatedJson Walk(LocatedJson value, string? exceptionPath, ref string path)
    {
        ReadOnlySpan<char> rest = exceptionPath is { Length: > 1 } ? exceptionPath.AsSpan(1) : [];
        while (rest.Length > 0)
        {
            LocatedJson? next;
            int end;
            if (rest[0] == '.')
            {
                end = rest[1..].IndexOfAny('.', '[');
                end = end < 0 ? rest.Length : end + 1;
                string name = rest[1..end].ToString();
                next = value.Member(name)?.Value;
                if (next is not null)
                    path = $"{path}.{FindingList.Name(name)}";
            }
            else
            {
                end = rest.IndexOf(']') + 1;
                bool isIndex = int.TryParse(rest[1..Math.Max(end - 1, 1)], NumberStyles.None, CultureInfo.InvariantCulture, out int index);
                next = isIndex && index < value.Items.Length ? value.Items[index] : null;
                if (next is not null)
                    path = string.Create(CultureInfo.InvariantCulture, $"{path}[{index}]");
            }

            if (next is null)
                return value;
            value = next;
            rest = rest[Math.Max(end, 1)..];
        }

        return value;
    }
}
