using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace Samverkan.Architecture.Tests;

/// <summary>
/// Numbers and dates inside an interpolated string that was given no format provider: their text follows the culture of the
/// machine. In Swedish even the minus sign of a whole number differs.
/// </summary>
internal static class Interpolations
{
    public static IEnumerable<Use> Without(IEnumerable<Use> usesOfOneMethod)
    {
        bool provided = true;
        foreach (Use use in usesOfOneMethod)
        {
            if (use.Member is not MethodBase method || !IsHandler(method.DeclaringType))
                continue;
            if (method.IsConstructor)
                provided = method.GetParameters().Any(parameter => typeof(IFormatProvider).IsAssignableFrom(parameter.ParameterType));
            else if (!provided && method.Name == "AppendFormatted" && method.IsGenericMethod && Ban.IsSensitive(method.GetGenericArguments()[0]))
                yield return use;
        }
    }

    private static bool IsHandler(Type? type) =>
        type == typeof(DefaultInterpolatedStringHandler) || type == typeof(StringBuilder.AppendInterpolatedStringHandler);
}
