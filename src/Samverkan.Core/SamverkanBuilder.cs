using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using NodaTime;
using Samverkan.Core.Forms;
using Samverkan.Core.Progression;

namespace Samverkan.Core;

/// <summary>
/// What <c>AddSamverkan</c> returns: the packages hang their own registrations on it (<c>AddMatching</c>,
/// <c>AddReporting</c>, a journey store), and a host its clock, its own indicator sets and its own forms.
/// </summary>
public sealed class SamverkanBuilder
{
    internal SamverkanBuilder(IServiceCollection services) => Services = services;

    /// <summary>The services of the host.</summary>
    public IServiceCollection Services { get; }

    /// <summary>
    /// Gives Samverkan the host's clock: <c>SystemClock.Instance</c> in production, a fake one in tests. Nothing in Samverkan
    /// takes a clock from its surroundings; a host without one does not start.
    /// </summary>
    /// <param name="clock">The clock. It replaces one that is registered already.</param>
    /// <returns>The builder.</returns>
    public SamverkanBuilder UseClock(IClock clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        Services.Replace(ServiceDescriptor.Singleton(clock));
        return this;
    }

    /// <summary>Adds an indicator set of the host's own.</summary>
    /// <param name="set">The set. It is checked when the host starts.</param>
    /// <returns>The builder.</returns>
    public SamverkanBuilder AddIndicatorSet(IndicatorSet set)
    {
        ArgumentNullException.ThrowIfNull(set);
        Services.AddSingleton(IndicatorSetRegistration.Of(set));
        return this;
    }

    /// <summary>Adds an indicator set of the host's own from a JSON file (<c>docs/schemas/indicator-set.schema.json</c>).</summary>
    /// <param name="path">The file. It is read and checked once, when the host starts.</param>
    /// <returns>The builder.</returns>
    public SamverkanBuilder AddIndicatorSet(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        Services.AddSingleton(IndicatorSetRegistration.OfFile(path));
        return this;
    }

    /// <summary>Adds a form of the host's own to those in the box. Views protect its answers as health data, the category that protects best.</summary>
    /// <param name="form">The form. It is checked when the host starts.</param>
    /// <returns>The builder.</returns>
    public SamverkanBuilder AddForm(Form form)
    {
        ArgumentNullException.ThrowIfNull(form);
        Services.AddSingleton(FormRegistration.Of(form));
        return this;
    }

    /// <summary>Adds a form of the host's own from a JSON file (<c>docs/schemas/form.schema.json</c>).</summary>
    /// <param name="path">The file. It is read and checked once, when the host starts.</param>
    /// <returns>The builder.</returns>
    public SamverkanBuilder AddForm(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        Services.AddSingleton(FormRegistration.OfFile(path));
        return this;
    }
}
