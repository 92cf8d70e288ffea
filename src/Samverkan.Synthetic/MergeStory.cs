using NodaTime;
using Samverkan.Core.Criteria;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys.Events;
using Samverkan.Core.Organisations;

namespace Samverkan.Synthetic;

/// <summary>
/// Tells of people who stand in the records twice until somebody finds that they are one, and of people who are taken for another until
/// somebody finds that they are not. Never of people with a protected identity.
/// </summary>
internal static class MergeStory
{
    private const int Purpose = 8;
    private const int HandPurpose = 9;

    /// <summary>The journey under the second id; <see langword="null"/> when there is none. The merge stands in the person's own journey.</summary>
    public static JourneyWriter? Tell(SyntheticSetting setting, PersonDraft person, JourneyWriter own, bool isProtected, long seed)
    {
        SeededRandom random = SeededRandom.Stream(seed, Purpose, person.Index);
        bool isTwice = random.Happens(SyntheticAssumptions.RegisteredTwice);
        bool isMistaken = random.Happens(SyntheticAssumptions.TakenForAnother);
        ParticipantId second = ParticipantId.FromBits(random.NextWideBits());
        LocalDate referredAgain = Days.Weekday(person.Referred.PlusDays(random.Between(5, 60)));
        LocalDate found = Days.Weekday(referredAgain.PlusDays(random.Between(2, 40)));
        LocalDate parted = found.PlusDays(random.Between(1, 14));
        if (isProtected)
            return null;
        if (isMistaken && person.Index > 0)
        {
            ParticipantId other = PersonDrawing.ParticipantOf(seed, person.Index - 1);
            own.Beside(found, setting.EmploymentService, new PersonMerged(other), null);
            own.Beside(parted, setting.EmploymentService, new PersonSplit(other), null);
        }

        if (!isTwice)
            return null;
        own.Beside(found, setting.EmploymentService, new PersonMerged(second), null);
        SeededRandom hand = SeededRandom.Stream(seed, HandPurpose, person.Index);
        JourneyWriter writer = new(setting, new JourneyId(second, setting.Programme), hand, hand);
        OrganisationId administration = new(setting.LabourMarketAdministration.Value);
        writer.Firm(referredAgain, setting.LabourMarketAdministration, new Referred(administration, person.District), null);
        foreach (DraftFact fact in person.Facts.Where(static fact => fact.Fact.Key == StandardFacts.BirthDate.Key || fact.Fact.Key == StandardFacts.RegisterSex.Key))
            writer.Firm(referredAgain, setting.LabourMarketAdministration, new FactObserved(fact.Fact.Key, fact.Value, fact.Period), null);
        return writer;
    }
}
