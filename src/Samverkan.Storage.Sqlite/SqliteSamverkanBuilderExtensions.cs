using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using NodaTime;
using Samverkan.Core;
using Samverkan.Core.Access;
using Samverkan.Core.Forms;
using Samverkan.Core.Journeys.Format;
using Samverkan.Core.Journeys.Stores;

namespace Samverkan.Storage.Sqlite;

/// <summary>Registers a journey store on SQLite with a host.</summary>
public static class SqliteSamverkanBuilderExtensions
{
    /// <summary>
    /// Registers <see cref="SqliteJourneyStore"/> as the host's <see cref="IJourneyStore"/>. It uses the host's <see cref="IClock"/>, and its
    /// <see cref="AccessPolicy"/> and <see cref="EntryFormat"/> where they are registered; without a policy nobody may read or record anything.
    /// </summary>
    /// <param name="builder">What <c>AddSamverkan</c> returned.</param>
    /// <param name="connectionString">For example <c>Data Source=samverkan.db</c>.</param>
    /// <returns>The builder.</returns>
    public static SamverkanBuilder AddSqliteJourneyStore(this SamverkanBuilder builder, string connectionString)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrEmpty(connectionString);
        builder.Services.RemoveAll<IJourneyStore>();
        builder.Services.AddSingleton<IJourneyStore>(services => new SqliteJourneyStore(
            connectionString,
            services.GetService<AccessPolicy>() ?? AccessPolicy.DenyAll,
            services.GetRequiredService<IClock>(),
            services.GetService<EntryFormat>(),
            services.GetService<FormCatalog>()));
        return builder;
    }
}
