using System.Collections.Immutable;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;

namespace Samverkan.Synthetic;

/// <summary>
/// What the people of a programme are like, as far as its target group asks. All numbers are assumptions chosen so that
/// most of the referred belong to the target group.
/// </summary>
/// <param name="Municipality">The code of the municipality of residence and of income support.</param>
/// <param name="LeastAge">The lowest age at referral, in completed years.</param>
/// <param name="GreatestAge">The highest age at referral.</param>
/// <param name="LeastRegisteredMonths">The shortest registration and unemployment at referral, in months.</param>
/// <param name="GreatestRegisteredMonths">The longest.</param>
/// <param name="AgeOutside">An age at referral that lies outside the target group; <see langword="null"/> when age decides nothing.</param>
/// <param name="NewlyArrived">Whether the people are newly arrived and in, or just out of, <i>etableringsprogrammet</i>.</param>
/// <param name="CriteriaMet">The criteria that the referrer states as met, by their keys.</param>
/// <param name="Deciding">The keys of the facts of which one is missing, or speaks against, for those outside the target group.</param>
public sealed record SyntheticProfile(
    string Municipality,
    int LeastAge,
    int GreatestAge,
    int LeastRegisteredMonths,
    int GreatestRegisteredMonths,
    int? AgeOutside,
    bool NewlyArrived,
    ImmutableArray<string> CriteriaMet,
    ImmutableArray<string> Deciding)
{
    /// <summary>Mean planned time in the programme in days; <see langword="null"/> for that of <see cref="SyntheticAssumptions.MeanStayMonths"/>.</summary>
    public int? MeanStayDays { get; init; }

    /// <summary>The roles in which somebody is responsible for a person, where the programme's document names none; empty for those of a multiteam. Assumed.</summary>
    public ImmutableArray<CaseworkerRole> Caseworkers { get; init; } = [];

    /// <summary>The profile of a programme in the box; for any other programme people of all kinds.</summary>
    /// <param name="programme">The programme.</param>
    public static SyntheticProfile Of(ProgrammeId programme)
    {
        ArgumentNullException.ThrowIfNull(programme);
        return programme.Value switch
        {
            "stockholmskraften" => new("0180", 31, 62, 26, 168, 27, false, [], ["birth-date", "registered-at-employment-service", "income-support-from"]),
            "arbetsprovning" => new("0180", 20, 60, 13, 120, null, false, ["ap-c5", "ap-c6", "ap-c7"], ["unemployed", "social-assistance", "referred-by", "in-jobbtorg-target-group"]) { MeanStayDays = (int)SyntheticAssumptions.ShortStayDays.Value },
            "hallbar-etablering" => new("0180", 20, 60, 6, 22, null, true, [], ["newly-arrived", "resident-of"]) { Caseworkers = [new("employment-officer"), new("mother-tongue-coach"), new("health-coordinator")] },
            "insikt" => new("1280", 32, 62, 125, 240, 27, false, [], ["resident-of", "registered-at-employment-service", "enrolled-in:job"]) { MeanStayDays = (int)SyntheticAssumptions.ShortStayDays.Value },
            "lumena" => new("0136", 18, 64, 8, 120, null, false, ["lu-c1", "lu-c2"], ["far-from-labour-market", "support-insufficient-in-ordinary-operation"]) { Caseworkers = [new("case-manager"), new("supported-employment-coach"), new("supported-education-coach")] },
            _ => new("0180", 20, 62, 8, 120, null, false, [], ["unemployed"]),
        };
    }

    /// <summary>The municipality's code.</summary>
    public override string ToString() => Municipality;
}
