using System.Text.Json;
using Samverkan.Core.Files;

namespace Samverkan.Core.Teams;

/// <summary>Writes a team plan as <see cref="TeamPlanReader"/> reads it.</summary>
public static class TeamPlanWriter
{
    /// <summary>Writes the members of a plan into the object that is open.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="plan">The plan.</param>
    public static void Write(Utf8JsonWriter writer, TeamPlan plan)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(plan);
        writer.WriteSource("source", plan.Source);
        writer.WriteSource("assignmentSource", plan.AssignmentSource);
        writer.WriteCode("requirement", plan.Requirement);
        WriteArray(writer, "requiredRoles", plan.RequiredRoles.Select(EnumCodes<TeamRole>.Of));
        WriteArray(writer, "districts", plan.Districts.Select(static d => d.Value));
        writer.WriteStartArray("teams");
        foreach (MultiCompetenceTeam team in plan.Teams)
            WriteTeam(writer, team);
        writer.WriteEndArray();
    }

    private static void WriteTeam(Utf8JsonWriter writer, MultiCompetenceTeam team)
    {
        writer.WriteStartObject();
        writer.WriteString("id", team.Id.Value);
        writer.WriteLocalized("name", team.Name);
        writer.WriteCode("model", team.Model);
        writer.WritePeriod(team.Validity);
        if (team.IsPilot)
            writer.WriteBoolean("isPilot", true);
        writer.WriteStartArray("memberships");
        foreach (TeamMembership place in team.Memberships)
        {
            writer.WriteStartObject();
            writer.WriteCode("role", place.Role);
            if (place.DevelopmentLead is { } lead)
                writer.WriteCode("developmentLead", lead);
            if (place.Kind != MembershipKind.Member)
                writer.WriteCode("kind", place.Kind);
            writer.WriteOptional("employer", place.Employer?.Value);
            if (place.SharePercent is { } share)
                writer.WriteNumber("sharePercent", share);
            WriteArray(writer, "districts", place.Districts.Select(static d => d.Value));
            if (place.Validity != team.Validity)
            {
                writer.WriteStartObject("validity");
                writer.WritePeriod(place.Validity);
                writer.WriteEndObject();
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteArray(Utf8JsonWriter writer, string name, IEnumerable<string> values)
    {
        writer.WriteStartArray(name);
        foreach (string value in values)
            writer.WriteStringValue(value);
        writer.WriteEndArray();
    }
}
