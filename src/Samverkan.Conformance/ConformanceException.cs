namespace Samverkan.Conformance;

/// <summary>A promise is broken.</summary>
public sealed class ConformanceException : Exception
{
    /// <summary>Creates the exception.</summary>
    public ConformanceException()
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What was promised and what was seen.</param>
    public ConformanceException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What was promised and what was seen.</param>
    /// <param name="innerException">What went wrong.</param>
    public ConformanceException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
