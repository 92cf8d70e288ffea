using System.Collections.Immutable;
using Samverkan.Core.Calendars;
using Samverkan.Core.Files;
using Samverkan.Core.Identity;
using Samverkan.Core.Organisations;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Teams;

/// <summary>
/// Reads a team plan, as a part of a programme's definition or as a file of its own, and says all that is wrong with it, by place.
/// </summary>
public static class TeamPlanReader
{
    /// <summary>The name of the format of a file of its own.</summary>
    public const string Format = "samverkan-teams";

    /// <summary>The newest version of the format.</summary>
    public const int FormatVersion = 1;

    /// <summary>Reads a file with a plan.</summary>
    /// <param name="utf8">The text.</param>
    /// <param name="findings">Receives what is wrong.</param>
    /// <returns>The plan, or <see langword="null"/> when anything is wrong.</returns>
    public static TeamPlan? ReadFile(ReadOnlySpan<byte> utf8, FindingList findings)
    {
        ArgumentNullException.ThrowIfNull(findings);
        if (ObjectReader.OpenFile(utf8, Format, FormatVersion, findings) is not { } reader)
            return null;
        TeamPlan? plan = Read(reader);
        return findings.Count == 0 ? plan : null;
    }

    /// <summary>Reads the plan of an object and closes it.</summary>
    /// <param name="reader">The object, for example the member <c>teamPlan</c> of a programme.</param>
    /// <returns>The plan, or <see langword="null"/> when anything in it is wrong.</returns>
    public static TeamPlan? Read(ObjectReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        int before = reader.Findings.Count;
        SourceReference? source = reader.Source("source");
        SourceReference? assignment = reader.Source("assignmentSource");
        RoleRequirement requirement = reader.Code<RoleRequirement>("requirement", required: false) ?? RoleRequirement.MembersOrCollaborators;
        ImmutableArray<TeamRole> roles = reader.Codes<TeamRole>("requiredRoles");
        ImmutableArray<DistrictId> districts = reader.Keys<DistrictId>("districts");
        var read = new List<(ObjectReader Team, List<ObjectReader> Places)>();
        ImmutableArray<MultiCompetenceTeam> teams = reader.Objects("teams", item => ReadTeam(item, read));
        reader.Close();
        if (reader.Findings.Count > before)
            return null;
        var plan = new TeamPlan
        {
            Districts = [.. districts],
            RequiredRoles = roles,
            Requirement = requirement,
            Teams = teams,
            Source = source!,
            AssignmentSource = assignment!,
        };
        TeamPlanRules.Check(plan, (team, place, refusal) =>
        {
            if (team < 0)
                reader.Refuse("districts", refusal);
            else
                (place < 0 ? read[team].Team : read[team].Places[place]).Refuse(MemberOf(refusal.Code), refusal);
        });
        return reader.Findings.Count == before ? plan : null;
    }

    private static string MemberOf(RefusalCode code) =>
        code == TeamCodes.TeamTwice ? "id"
        : code == TeamCodes.ModelDoesNotFit ? "model"
        : code == TeamCodes.DistrictOutsidePlan ? "districts"
        : code == TeamCodes.PlaceOutsideTeam ? "validity"
        : code == TeamCodes.WrongDevelopmentLead ? "developmentLead"
        : "memberships";

    private static MultiCompetenceTeam? ReadTeam(ObjectReader item, List<(ObjectReader Team, List<ObjectReader> Places)> read)
    {
        TeamId? id = item.Key<TeamId>("id");
        LocalizedText? name = item.Localized("name");
        TeamModel? model = item.Code<TeamModel>("model");
        DatePeriod? validity = item.Period();
        bool pilot = item.Boolean("isPilot", required: false) ?? false;
        var places = new List<ObjectReader>();
        ImmutableArray<TeamMembership> memberships = item.Objects("memberships", m => ReadMembership(m, validity ?? default, places));
        item.Close();
        if (id is null || name is null || model is null || validity is null)
            return null;
        read.Add((item, places));
        return new() { Id = id, Name = name, Model = model.Value, Validity = validity.Value, IsPilot = pilot, Memberships = memberships };
    }

    private static TeamMembership? ReadMembership(ObjectReader item, DatePeriod whole, List<ObjectReader> places)
    {
        TeamRole? role = item.Code<TeamRole>("role");
        DevelopmentLeadKind? lead = item.Code<DevelopmentLeadKind>("developmentLead", required: false);
        MembershipKind kind = item.Code<MembershipKind>("kind", required: false) ?? MembershipKind.Member;
        OrganisationId? employer = item.Key<OrganisationId>("employer", required: false);
        int? share = item.Integer("sharePercent", 1, 100, required: false);
        ImmutableArray<DistrictId> districts = item.Keys<DistrictId>("districts");
        DatePeriod validity = item.Period("validity", required: false) ?? whole;
        item.Close();
        if (role is null)
            return null;
        places.Add(item);
        return new()
        {
            Role = role.Value,
            DevelopmentLead = lead,
            Kind = kind,
            Employer = employer,
            SharePercent = share,
            Districts = districts,
            Validity = validity,
        };
    }
}
