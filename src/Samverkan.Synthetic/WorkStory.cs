using System.Collections.Immutable;
using NodaTime;
using Samverkan.Core.Calendars;
using Samverkan.Core.Forms;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;
using Samverkan.Core.Journeys.Events;

namespace Samverkan.Synthetic;

/// <summary>
/// Tells what a next step and a search for work rest on: the answers to the forms of mapping, and what the person can and wants at work. It draws and writes with a hand of its own, so
/// that without it the rest would be told in the same words.
/// </summary>
internal sealed class WorkStory
{
    private const int Purpose = 10;
    private const int HandPurpose = 11;
    private const string ForeignBackground = "foreign-background";
    private readonly SyntheticSetting _setting;
    private readonly PersonDraft _person;
    private readonly JourneyWriter _writer;
    private readonly SeededRandom _random;
    private readonly SeededRandom _hand;

    public WorkStory(SyntheticSetting setting, PersonDraft person, JourneyWriter writer, long seed)
    {
        _setting = setting;
        _person = person;
        _writer = writer;
        _random = SeededRandom.Stream(seed, Purpose, person.Index);
        _hand = SeededRandom.Stream(seed, HandPurpose, person.Index);
        Needs = new SyntheticNeeds(person, setting, _random);
    }

    public SyntheticNeeds Needs { get; }

    /// <summary>What the person told first of work, with the day; <see langword="null"/> when nothing was told.</summary>
    public (LocalDate On, SyntheticWorkProfile Profile)? Told { get; private set; }

    /// <summary>The question on background is put at the information meeting, and may be declined; some are not asked.</summary>
    public void TellBackground(LocalDate informed, StaffId officer)
    {
        bool isAsked = !_random.Happens(SyntheticAssumptions.BackgroundNotAsked);
        bool declines = _random.Happens(SyntheticAssumptions.BackgroundDeclined);
        if (isAsked)
            Write(informed, new FactObserved(ForeignBackground, declines ? FactValue.Declined : FactValue.Of(Needs.HasForeignBackground), DatePeriod.From(informed)), officer);
    }

    /// <summary>The answers of a mapping, where the programme has a form for it.</summary>
    public void TellMapping(LocalDate mapped, StaffId officer)
    {
        foreach (FormId id in _setting.Method.Mappings)
        {
            if (_setting.Method.Forms.FindValid(id, mapped) is { } form && new MappingDrawing(_random, Needs, mapped).Answer(form) is { } answered)
                Write(mapped, answered, officer);
        }
    }

    /// <summary>What the person can and wants at work, told after the mapping and by some once more later on.</summary>
    public void TellProfile(LocalDate mapped, LocalDate exit, StaffId officer)
    {
        bool tells = _random.Happens(SyntheticAssumptions.WorkProfileTold);
        LocalDate told = Days.Weekday(mapped.PlusDays(_random.Between(1, 14)));
        SyntheticWorkProfile profile = DrawProfile(told);
        bool changes = _random.Happens(SyntheticAssumptions.WorkProfileChanged);
        LocalDate changed = Days.Weekday(told.PlusDays(_random.Between(30, 150)));
        SyntheticWorkProfile later = _random.Happens(0.5)
            ? new SyntheticWorkProfile { Agreed = profile.Agreed, MostPercent = _random.Between(2, 4) * 25 }
            : new SyntheticWorkProfile { Agreed = [.. profile.Agreed.Where(static part => part != "adaptation")] };
        if (_setting.WorkProfile is not { } make || !tells || told > exit)
            return;
        Told = (told, profile);
        Write(told, make(profile), officer);
        if (changes && changed <= exit)
            Write(changed, make(later), officer);
    }

    private SyntheticWorkProfile DrawProfile(LocalDate told)
    {
        SyntheticOccupation worked = SyntheticOccupation.Draw(_random);
        SyntheticOccupation also = SyntheticOccupation.Draw(_random);
        SyntheticOccupation wanted = _random.Happens(0.6) ? worked : SyntheticOccupation.Draw(_random);
        bool hasWorked = _random.Happens(_setting.Profile.NewlyArrived ? 0.4 : 0.85);
        bool hasSkill = _random.Happens(0.7);
        bool hasLicence = _random.Happens(0.35);
        bool saysLicence = _random.Happens(0.8);
        bool speaksEnglish = _random.Happens(0.4);
        int tongue = _random.Between(0, SyntheticOccupation.Tongues.Length - 1);
        bool isNear = _random.Happens(0.6);
        int percent = _random.Pick<int>([(100, 5), (75, 3), (50, 3), (25, 1)]);
        int later = _random.Between(0, 40);
        bool saysAdaptation = Needs.Adaptation || _random.Happens(0.3);
        bool agreesToAll = _random.Happens(SyntheticAssumptions.WorkProfileWhole);
        int withheld = _random.Between(0, Parts.Length - 1);
        ImmutableArray<string> skill = worked.Skill is { } own ? [own.Concept] : [];
        return new SyntheticWorkProfile
        {
            Agreed = agreesToAll ? Parts : Parts.RemoveAt(withheld),
            Experience = hasWorked ? [.. new[] { worked.Code, also.Code }.Distinct()] : [],
            Wishes = Needs.KnowsDirection ? [wanted.Code] : [],
            Skills = hasWorked && hasSkill ? skill : [],
            LacksSkills = hasWorked && !hasSkill ? skill : [],
            Languages =
            [
                .. Needs.BetterSwedish ? [] : (string[])[SyntheticOccupation.Swedish.Concept],
                .. speaksEnglish ? (string[])[SyntheticOccupation.English.Concept] : [],
                .. Needs.HasForeignBackground ? (string[])[SyntheticOccupation.Tongues[tongue].Concept] : [],
            ],
            LacksLanguages = Needs.BetterSwedish ? [SyntheticOccupation.Swedish.Concept] : [],
            Places = [isNear ? _setting.Profile.Municipality : _setting.Profile.Municipality[..2]],
            MostPercent = percent,
            From = told.PlusDays(later),
            DrivingLicence = saysLicence ? hasLicence : null,
            NeedsAdaptation = saysAdaptation ? Needs.Adaptation : null,
        };
    }

    private static ImmutableArray<string> Parts { get; } = ["experience", "wishes", "skills", "languages", "hours", "places", "adaptation"];

    private void Write(LocalDate day, JourneyEvent body, StaffId officer) => _writer.Apart(_hand, day, _setting.EmploymentService, body, officer);
}
