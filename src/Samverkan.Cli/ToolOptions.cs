using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Samverkan.Core.Calendars;
using Samverkan.Core.Identity;
using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.CommonIndicators;
using Samverkan.Reporting.Disclosure;

namespace Samverkan.Cli;

/// <summary>The options that several verbs share, each made anew for its verb.</summary>
internal static class ToolOptions
{
    /// <summary><c>--programme ID|FILE</c></summary>
    public static Option<string> Programme() => new("--programme")
    {
        Description = "The programme: stockholmskraften, arbetsprovning, hallbar-etablering, insikt or lumena, or the file of a definition of your own.",
        HelpName = "ID|FILE",
        Required = true,
    };

    /// <summary><c>--programme FILE</c> beside those in the box, as often as needed.</summary>
    public static Option<string[]> OwnProgrammes() => new("--programme")
    {
        Description = "The definition of a programme of your own, beside those in the box. May be repeated.",
        HelpName = "FILE",
        DefaultValueFactory = static _ => [],
    };

    /// <summary><c>--out DIR</c></summary>
    public static Option<string> OutputFolder(string description) => new("--out") { Description = description, HelpName = "DIR" };

    /// <summary><c>--form FILE</c>, as often as needed.</summary>
    public static Option<string[]> Forms() => new("--form")
    {
        Description = "A form of your own (JSON) that the answers in the file are given to; may be repeated. The forms in the box are always known.",
        HelpName = "FILE",
    };

    /// <summary><c>--seed S</c></summary>
    public static Option<long> Seed() => new("--seed")
    {
        Description = "The seed of all randomness: the same seed gives the same bytes.",
        HelpName = "S",
        CustomParser = static result => long.TryParse(result.Tokens[0].Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long seed) ? seed : Refuse<long>(result, "--seed takes a whole number"),
        DefaultValueFactory = static _ => 1,
    };

    /// <summary><c>--participants N</c></summary>
    public static Option<int> Participants(int unlessTold)
    {
        const int Most = 1_000_000;
        Option<int> option = new("--participants")
        {
            Description = FormattableString.Invariant($"How many people, from 1 to {Most} ({unlessTold} unless told otherwise)."),
            HelpName = "N",
            CustomParser = static result => WholeNumber(result, "--participants", 1, Most),
            DefaultValueFactory = _ => unlessTold,
        };
        return option;
    }

    /// <summary><c>--minimum N</c>: from how many on figures are shown.</summary>
    public static Option<int> Minimum() => new("--minimum")
    {
        Description = FormattableString.Invariant($"Counts from 1 to one less are small ({new DisclosureOptions().MinimumCount} unless told otherwise; 1 makes none)."),
        HelpName = "N",
        CustomParser = static result => WholeNumber(result, "--minimum", 1, DisclosureOptions.LargestMinimumCount),
        DefaultValueFactory = static _ => new DisclosureOptions().MinimumCount,
    };

    /// <summary><c>--zeros publish|protect</c></summary>
    public static Option<string> Zeros() => new Option<string>("--zeros") { Description = "Whether zeros are published or protected (publish unless told otherwise).", DefaultValueFactory = static _ => "publish" }.AcceptOnlyFromAmong("publish", "protect");

    /// <summary>How zeros are treated, by its word.</summary>
    public static ZeroRule ZerosOf(string word) => word == "protect" ? ZeroRule.Protect : ZeroRule.Publish;

    /// <summary>A whole number within bounds, or a refusal that tells them.</summary>
    public static int WholeNumber(ArgumentResult result, string name, int least, int most) =>
        int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= least && number <= most
            ? number
            : Refuse<int>(result, FormattableString.Invariant($"{name} takes a whole number from {least} to {most}"));

    /// <summary><c>--language sv|en|lättläst</c></summary>
    public static Option<Language> Language() => new("--language")
    {
        Description = "The language of what people read: sv, en or lättläst (sv unless told otherwise).",
        HelpName = "sv|en|lättläst",
        CustomParser = static result => result.Tokens[0].Value switch
        {
            "sv" => Core.Vocabulary.Language.Swedish,
            "en" => Core.Vocabulary.Language.English,
            "lättläst" or "lattlast" => Core.Vocabulary.Language.EasySwedish,
            _ => Refuse<Language>(result, "--language takes sv, en or lättläst"),
        },
        DefaultValueFactory = static _ => Core.Vocabulary.Language.Swedish,
    };

    /// <summary><c>--json</c></summary>
    public static Option<bool> Json() => new("--json") { Description = "Print JSON for programs instead of text for people." };

    /// <summary>A date such as <c>2025-12-31</c>.</summary>
    public static Option<LocalDate?> Date(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "DATE",
        CustomParser = result => LocalDatePattern.Iso.Parse(result.Tokens[0].Value).TryGetValue(default, out LocalDate date)
            ? date
            : Refuse<LocalDate?>(result, $"{name} takes a date such as 2025-12-31"),
    };

    /// <summary>An instant such as <c>2025-12-31T12:00:00Z</c>.</summary>
    public static Option<Instant?> Instant(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "INSTANT",
        CustomParser = result => InstantPattern.ExtendedIso.Parse(result.Tokens[0].Value).TryGetValue(default, out Instant instant)
            ? instant
            : Refuse<Instant?>(result, $"{name} takes an instant such as 2025-12-31T12:00:00Z"),
    };

    /// <summary><c>--participant ID</c></summary>
    public static Option<ParticipantId> Participant() => new("--participant")
    {
        Description = "The participant's id: 26 characters.",
        HelpName = "ID",
        Required = true,
        CustomParser = static result => ParticipantOf(result) ?? default,
    };

    /// <summary>A participant's id, or a refusal of what is none.</summary>
    public static ParticipantId? ParticipantOf(ArgumentResult result) => ParticipantId.TryParse(result.Tokens[0].Value, out ParticipantId id)
        ? id
        : Refuse<ParticipantId?>(result, "--participant takes an id of 26 characters of 0-9 and a-z without i, l, o and u");

    /// <summary>A member of staff.</summary>
    public static Option<StaffId?> Staff(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "ID",
        CustomParser = result => StaffId.TryParse(result.Tokens[0].Value, out StaffId id)
            ? id
            : Refuse<StaffId?>(result, $"{name} takes an id of 26 characters of 0-9 and a-z without i, l, o and u"),
    };

    /// <summary><c>--indicators FILE</c></summary>
    public static Option<string[]> Indicators() => new("--indicators")
    {
        Description = "An indicator set of your own, beside those in the box. May be repeated, once for each version.",
        HelpName = "FILE",
        DefaultValueFactory = static _ => [],
    };

    /// <summary>A key that may be left out.</summary>
    public static Option<T?> MaybeKey<T>(string name, string helpName, string description)
        where T : Slug, ISlug<T> => new(name)
        {
            Description = description,
            HelpName = helpName,
            CustomParser = result => KeyOf<T>(result, name),
        };

    /// <summary>A key such as a domain, a role or a purpose.</summary>
    public static Option<T> Key<T>(string name, string helpName, string description)
        where T : Slug, ISlug<T> => new(name)
        {
            Description = description,
            HelpName = helpName,
            Required = true,
            CustomParser = result => KeyOf<T>(result, name),
        };

    /// <summary>A key, or a refusal of what is none.</summary>
    public static T? KeyOf<T>(ArgumentResult result, string name)
        where T : Slug, ISlug<T> =>
        Slug.TryParse(result.Tokens[0].Value, out T? key) ? key : Refuse<T>(result, $"{name} takes lower-case letters, digits and '-', '.', '/', ':'");

    /// <summary>An option that names one existing file.</summary>
    public static Option<string> InputFile(string name, string description, bool required = true) => new(name) { Description = description, HelpName = "FILE", Required = required };

    private static T? Refuse<T>(ArgumentResult result, string message)
    {
        result.AddError(message);
        return default;
    }

    /// <summary><c>--option NAME=VALUE</c>: a reading of an ambiguous source.</summary>
    public static Option<string[]> Readings() => new("--option")
    {
        Description = "A reading where the source can be read in more than one way; see 'samverkan programmes show ID'. May be repeated.",
        HelpName = "NAME=VALUE",
        DefaultValueFactory = static _ => [],
    };

    /// <summary>Refuses a last day that nobody could know of at the instant: what had not happened would be told as if it had not come about.</summary>
    public static void RequireKnown(LocalDate lastDay, Instant moment, string dayOption, string instantOption, bool isInstantTold)
    {
        if (lastDay <= SwedishTime.DayOf(moment))
            return;
        string known = LocalDatePattern.Iso.Format(SwedishTime.DayOf(moment));
        throw ToolException.Usage(isInstantTold
            ? $"{dayOption} is later than the day of {instantOption}, {known}: what happens after it is not known then"
            : $"{dayOption} is later than the last recording in the file, of {known}: say with {instantOption} at which later instant the file was complete");
    }

    /// <summary>How long after an exit a situation counts as one upon leaving.</summary>
    public static Option<string> Window() => new Option<string>("--window")
    {
        Description = $"How long after leaving a result of the common indicators counts: {ResultWindow.All[0].Key} (as other countries' guidance has it, used unless told otherwise) or {ResultWindow.OneMonth.Key} (as the Swedish guidance of 2014–2020 has it).",
        DefaultValueFactory = static _ => ResultWindow.All[0].Key,
    }.AcceptOnlyFromAmong([.. ResultWindow.All.Select(static window => window.Key)]);

    /// <summary>The window that was chosen.</summary>
    public static ResultWindow WindowOf(string key) => ResultWindow.All.Single(window => window.Key == key);
}
