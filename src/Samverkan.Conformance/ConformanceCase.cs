namespace Samverkan.Conformance;

/// <summary>One promise and the run that proves it. A run that ends without an exception has proved it.</summary>
/// <param name="Name">The promise, as a sentence.</param>
/// <param name="RunAsync">The run. It throws <see cref="ConformanceException"/> where the promise is broken.</param>
public sealed record ConformanceCase(string Name, Func<CancellationToken, Task> RunAsync)
{
    /// <summary>The promise.</summary>
    public override string ToString() => Name;
}
