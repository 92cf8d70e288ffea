using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Samverkan.Core;
using Samverkan.Core.Organisations;
using Samverkan.Core.Programmes;
using Samverkan.Core.Teams;
using Samverkan.Matching.Placement;
using Samverkan.Matching.Vacancies;

namespace Samverkan.Matching;

/// <summary>Registers matching with Samverkan.</summary>
public static class MatchingSamverkanBuilderExtensions
{
    /// <summary>
    /// Adds matching: the kind of entry in which participants tell of work (<see cref="WorkProfileKind"/>) with its format and its rule, <see cref="CaseloadNorm"/>, and <see cref="PlacementPlanner"/> over the host's <see cref="TeamPlan"/> and
    /// <see cref="DistrictCatalog"/>, which are Stockholmskraften's and Stockholm's unless the host registers its own.
    /// </summary>
    /// <param name="builder">The builder that <c>AddSamverkan</c> returned.</param>
    /// <param name="configure">Sets the options, or <see langword="null"/>.</param>
    /// <returns>The builder.</returns>
    public static SamverkanBuilder AddMatching(this SamverkanBuilder builder, Action<MatchingOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        OptionsBuilder<MatchingOptions> options = builder.Services.AddOptions<MatchingOptions>().ValidateOnStart();
        if (configure is not null)
            options.Configure(configure);
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<MatchingOptions>, MatchingOptionsRules>());
        builder.Services.TryAddSingleton(static _ => ProgrammeCatalog.Stockholmskraften.TeamPlan!);
        builder.Services.TryAddSingleton(static _ => DistrictCatalog.Stockholm);
        builder.Services.TryAddSingleton(static s => CaseloadNorm.ForThreeProfessions(s.GetRequiredService<IOptions<MatchingOptions>>().Value.ParticipantsPerFullTime));
        builder.Services.TryAddSingleton<PlacementPlanner>();
        return builder.AddEntryKind(WorkProfileKind.Kind);
    }
}
