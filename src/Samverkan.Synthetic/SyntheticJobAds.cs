using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using Samverkan.Core.Calendars;

namespace Samverkan.Synthetic;

/// <summary>
/// Job ads of employers who do not exist, in the public JobTech format: occupations, hours, places and demands of the same kinds as synthetic people tell of, so that there is something
/// to look for.
/// </summary>
public static class SyntheticJobAds
{
    private const int Purpose = 14;
    private const int FirstId = 90_000_001;
    private const int DaysOpen = 45;

    /// <summary>Writes ads as an array of JSON, one ad a line.</summary>
    /// <param name="stream">Receives the file; left open.</param>
    /// <param name="profile">The people of the programme: most workplaces are in their municipality, the others nearby.</param>
    /// <param name="days">The days on which the ads are published, evenly; each is open for some weeks.</param>
    /// <param name="count">How many ads, from 0.</param>
    /// <param name="seed">The seed. The same seed gives the same bytes.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative or above 1,000,000.</exception>
    /// <exception cref="ArgumentException">The days have no end.</exception>
    public static void Write(Stream stream, SyntheticProfile profile, DatePeriod days, int count, long seed)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(profile);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, 1_000_000);
        if (days.End is not { } last)
            throw new ArgumentException("The days of publication have an end.", nameof(days));
        stream.Write("[\n"u8);
        for (int i = 0; i < count; i++)
        {
            using (Utf8JsonWriter writer = new(stream, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
                WriteOne(writer, SeededRandom.Stream(seed, Purpose, i), profile, days.Start, last, FirstId + i);
            stream.Write(i + 1 < count ? ",\n"u8 : "\n"u8);
        }

        stream.Write("]\n"u8);
    }

    /// <summary>The same ads, so far as a proposal asks: for <see cref="SyntheticSetting.Ads"/>.</summary>
    /// <param name="days">The days on which the ads are published, as they are written.</param>
    /// <param name="count">How many ads, from 0.</param>
    /// <param name="seed">The seed with which they are written.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative or above 1,000,000.</exception>
    /// <exception cref="ArgumentException">The days have no end.</exception>
    public static ImmutableArray<SyntheticAd> List(DatePeriod days, int count, long seed)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, 1_000_000);
        if (days.End is not { } last)
            throw new ArgumentException("The days of publication have an end.", nameof(days));
        return [.. Enumerable.Range(0, count).Select(i => Draw(SeededRandom.Stream(seed, Purpose, i), days.Start, last, FirstId + i).Ad)];
    }

    // What every ad begins with; the rest is drawn after it from the same stream.
    private static (SyntheticAd Ad, SyntheticOccupation Occupation) Draw(SeededRandom random, LocalDate first, LocalDate last, int id)
    {
        SyntheticOccupation occupation = SyntheticOccupation.Draw(random);
        LocalDate published = Days.Weekday(first.PlusDays(random.Between(0, Math.Max(0, Period.DaysBetween(first, last)))));
        LocalDate closes = published.PlusDays(DaysOpen + random.Between(-20, 20));
        return (new(FormattableString.Invariant($"{id}"), occupation.Group, published, closes), occupation);
    }

    private static void WriteOne(Utf8JsonWriter writer, SeededRandom random, SyntheticProfile profile, LocalDate first, LocalDate last, int id)
    {
        ((string key, _, LocalDate published, LocalDate closes), SyntheticOccupation occupation) = Draw(random, first, last, id);
        bool isHere = random.Happens(0.7);
        string near = profile.Municipality[..2] == "12" ? "1281" : random.Pick<string>([("0126", 1), ("0184", 1), ("0136", 1)]);
        int most = random.Pick<int>([(100, 6), (75, 3), (50, 2)]);
        int least = random.Happens(0.4) ? Math.Max(25, most - 25) : most;
        bool demandsSkill = random.Happens(0.35);
        bool demandsSwedish = random.Happens(0.4);
        bool demandsExperience = random.Happens(0.25);
        writer.WriteStartObject();
        writer.WriteString("id", key);
        writer.WriteString("headline", occupation.Name);
        writer.WriteString("publication_date", $"{LocalDatePattern.Iso.Format(published)}T00:00:00");
        writer.WriteString("application_deadline", $"{LocalDatePattern.Iso.Format(closes)}T23:59:59");
        writer.WriteNumber("number_of_vacancies", random.Between(1, 4));
        Object("employer", ("name", EmployerOf(occupation)));
        Object("occupation_group", ("label", occupation.Name), ("legacy_ams_taxonomy_id", occupation.Group));
        Object("workplace_address", ("municipality_code", isHere ? profile.Municipality : near));
        writer.WriteStartObject("scope_of_work");
        writer.WriteNumber("min", least);
        writer.WriteNumber("max", most);
        writer.WriteEndObject();
        writer.WriteBoolean("experience_required", demandsExperience);
        writer.WriteBoolean("driving_license_required", occupation.NeedsLicence);
        Demands("must_have", demandsSkill ? occupation.Skill : null, demandsSwedish ? SyntheticOccupation.Swedish : null);
        Demands("nice_to_have", demandsSkill ? null : occupation.Skill, demandsSwedish ? SyntheticOccupation.English : null);
        writer.WriteEndObject();

        void Object(string name, params ReadOnlySpan<(string Name, string Value)> members)
        {
            writer.WriteStartObject(name);
            foreach ((string member, string value) in members)
                writer.WriteString(member, value);
            writer.WriteEndObject();
        }

        void Demands(string name, (string Concept, string Label)? skill, (string Concept, string Label)? language)
        {
            writer.WriteStartObject(name);
            Concepts("skills", skill);
            Concepts("languages", language);
            writer.WriteEndObject();
        }

        void Concepts(string name, (string Concept, string Label)? one)
        {
            writer.WriteStartArray(name);
            if (one is { } concept)
            {
                writer.WriteStartObject();
                writer.WriteString("concept_id", concept.Concept);
                writer.WriteString("label", concept.Label);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }
    }

    // Some of the employers are those who pledge something in the programme's log.
    private static string EmployerOf(SyntheticOccupation occupation) => occupation.Group switch
    {
        ['7', ..] => SystemStory.Employers[0],
        "5330" or "5311" or "5343" => SystemStory.Employers[1],
        "4322" or "5222" => SystemStory.Employers[2],
        "9412" or "5120" => SystemStory.Employers[3],
        _ => "Fastighetsbolaget",
    };
}
