using Samverkan.Core.Criteria;

namespace Samverkan.Synthetic;

/// <summary>What a person needs, as a joint mapping finds it: the ground of the answers and of what is told of work, so that the two agree.</summary>
internal sealed class SyntheticNeeds
{
    public SyntheticNeeds(PersonDraft person, SyntheticSetting setting, SeededRandom random)
    {
        HasDisability = person.Facts.LastOrDefault(static fact => fact.Fact.Key == StandardFacts.Disability.Key) is { Value: { IsDeclined: false, Truth: true } };
        HasForeignBackground = random.Happens(setting.Profile.NewlyArrived ? 1 : SyntheticAssumptions.ForeignBackground.Value);
        double health = SyntheticAssumptions.HealthNeed.Value;
        Health = random.Happens(HasDisability ? Math.Min(1, 2 * health) : health);
        SocialInsurance = random.Happens(Health ? 0.5 : 0.1);
        Adaptation = random.Happens(HasDisability ? 0.75 : 0.08);
        BetterSwedish = random.Happens(0.55) && HasForeignBackground;
        Schooling = random.Happens(SyntheticAssumptions.StudyNeed);
        KnowsDirection = random.Happens(0.85);
    }

    /// <summary>Whether the person has said to have a disability; who has not been asked, or has declined, has not.</summary>
    public bool HasDisability { get; }

    public bool HasForeignBackground { get; }

    public bool Health { get; }

    public bool SocialInsurance { get; }

    public bool Adaptation { get; }

    public bool BetterSwedish { get; }

    /// <summary>Whether school is to be completed, or a trade to be learnt.</summary>
    public bool Schooling { get; }

    public bool KnowsDirection { get; }
}
