using System.Collections.Immutable;
using NodaTime;
using NodaTime.Text;
using Samverkan.Core.Calendars;
using Samverkan.Core.Files;
using Samverkan.Core.Identity;
using Samverkan.Core.Organisations;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Teams;

/// <summary>
/// What a team plan must hold: on any day a district is served at most once, and exactly once from the last team's start; each
/// required role is filled for each district; teams are put together as their models say.
/// </summary>
public static class TeamPlanRules
{
    /// <summary>Checks a plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <returns>All that is wrong; empty when nothing is. The same fault is told once, on its first day.</returns>
    public static ImmutableArray<Refusal> Check(TeamPlan plan)
    {
        var refusals = ImmutableArray.CreateBuilder<Refusal>();
        Check(plan, (_, _, refusal) => refusals.Add(refusal));
        return refusals.ToImmutable();
    }

    // Refusals come with the team and the place in it that they are about, each -1 when they are about no single one.
    internal static void Check(TeamPlan plan, Action<int, int, Refusal> refuse)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var seen = new HashSet<TeamId>();
        for (int i = 0; i < plan.Teams.Length; i++)
        {
            if (!seen.Add(plan.Teams[i].Id))
                refuse(i, -1, TeamCodes.TeamTwice.With(plan.Teams[i].Id.Value));
            CheckTeam(plan, i, refuse);
        }

        CheckService(plan, (team, refusal) => refuse(team, -1, refusal));
    }

    private static void CheckTeam(TeamPlan plan, int index, Action<int, int, Refusal> refuse)
    {
        MultiCompetenceTeam team = plan.Teams[index];
        foreach (DistrictId district in team.Memberships.SelectMany(static m => m.Districts).Distinct().Order())
        {
            if (!plan.Districts.Contains(district))
                refuse(index, First(team, m => m.Districts.Contains(district)), TeamCodes.DistrictOutsidePlan.With(team.Id.Value, district.Value));
        }

        if (First(team, m => !Within(m.Validity, team.Validity)) is >= 0 and var outside)
            refuse(index, outside, TeamCodes.PlaceOutsideTeam.With(team.Id.Value, team.Validity.ToString()));
        if (First(team, static m => (m.Role == TeamRole.DevelopmentLead) != (m.DevelopmentLead is not null)) is >= 0 and var wrong)
            refuse(index, wrong, TeamCodes.WrongDevelopmentLead.With(team.Id.Value));
        if (!Fits(team))
            refuse(index, -1, TeamCodes.ModelDoesNotFit.With(team.Id.Value, EnumCodes<TeamModel>.Of(team.Model)));
    }

    private static int First(MultiCompetenceTeam team, Func<TeamMembership, bool> isMeant)
    {
        for (int i = 0; i < team.Memberships.Length; i++)
        {
            if (isMeant(team.Memberships[i]))
                return i;
        }

        return -1;
    }

    private static bool Within(DatePeriod inner, DatePeriod outer) =>
        inner.Start >= outer.Start && (outer.End is not { } end || inner.End <= end);

    private static bool Fits(MultiCompetenceTeam team)
    {
        TeamMembership[] members = [.. team.Memberships.Where(static m => m.Kind == MembershipKind.Member)];
        TeamMembership[] social = [.. members.Where(static m => m.Role == TeamRole.SocialWorker)];
        bool Full(TeamRole role) => members.Any(m => m.Role == role && m.SharePercent == 100);
        return Full(TeamRole.EmploymentOfficer) && Full(TeamRole.JobCoach) && team.Model switch
        {
            TeamModel.ThreeProfessions => Full(TeamRole.SocialWorker),
            // Part time, and nobody takes another's district at the same time.
            TeamModel.SocialWorkerPerDistrict => social.Length > 1 && social.All(static m => m.SharePercent != 100) && !Overlapping(social),
            _ => social.Length == 0 && team.Memberships.Any(static m => m.Role == TeamRole.SocialWorker),
        };
    }

    private static bool Overlapping(TeamMembership[] places)
    {
        for (int i = 0; i < places.Length; i++)
        {
            for (int j = 0; j < i; j++)
            {
                if (places[i].Validity.Overlaps(places[j].Validity) && places[i].Districts.Intersect(places[j].Districts).Any())
                    return true;
            }
        }

        return false;
    }

    // Who serves what changes only where a team or a place begins or has ended, so these days stand for all.
    private static void CheckService(TeamPlan plan, Action<int, Refusal> refuse)
    {
        if (plan.Teams.IsEmpty)
            return;
        DatePeriod[] periods = [.. plan.Teams.Select(static t => t.Validity), .. plan.Teams.SelectMany(static t => t.Memberships).Select(static m => m.Validity)];
        LocalDate? lastEnd = plan.Teams.Any(static t => t.Validity.End is null) ? null : plan.Teams.Max(static t => t.Validity.End);
        ImmutableSortedSet<LocalDate> days = [.. periods.Select(static p => p.Start), .. periods.Where(static p => p.End is not null).Select(static p => p.End!.Value.PlusDays(1))];
        var told = new HashSet<(string, string)>();
        foreach (LocalDate day in days.Where(d => !(d > lastEnd)))
        {
            foreach (DistrictId district in plan.Districts)
                CheckDistrict(plan, district, day, (index, key, refusal) =>
                {
                    if (told.Add((refusal.Code.Id, key)))
                        refuse(index, refusal);
                });
        }
    }

    private static void CheckDistrict(TeamPlan plan, DistrictId district, LocalDate day, Action<int, string, Refusal> refuse)
    {
        string date = LocalDatePattern.Iso.Format(day);
        int first = -1;
        for (int i = 0; i < plan.Teams.Length; i++)
        {
            MultiCompetenceTeam team = plan.Teams[i];
            if (!team.On(day).Any(m => m.Districts.Contains(district)))
                continue;
            if (first >= 0)
                refuse(i, district.Value, TeamCodes.DistrictServedTwice.With(district.Value, plan.Teams[first].Id.Value, team.Id.Value, date));
            else
                first = i;
            foreach (TeamRole role in team.MissingRoles(plan.RequiredRoles, plan.Requirement, district, day))
                refuse(i, $"{team.Id} {role} {district}", TeamCodes.RoleMissing.With(team.Id.Value, EnumCodes<TeamRole>.Of(role), district.Value, date));
        }

        if (first < 0 && day >= plan.LastStart)
            refuse(-1, district.Value, TeamCodes.DistrictNotServed.With(district.Value, date));
    }
}
