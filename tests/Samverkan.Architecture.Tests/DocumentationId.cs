using System.Globalization;
using System.Reflection;
using System.Text;

namespace Samverkan.Architecture.Tests;

/// <summary>The name under which the compiler writes a member into the XML documentation file.</summary>
internal static class DocumentationId
{
    public static string Of(MemberInfo member) => member switch
    {
        Type type => "T:" + NameOf(type),
        FieldInfo field => $"F:{NameOf(field.DeclaringType!)}.{field.Name}",
        EventInfo @event => $"E:{NameOf(@event.DeclaringType!)}.{Escape(@event.Name)}",
        PropertyInfo property => $"P:{NameOf(property.DeclaringType!)}.{Escape(property.Name)}{Parameters(property.GetIndexParameters())}",
        MethodBase method => $"M:{NameOf(method.DeclaringType!)}.{Escape(method.Name)}{Arity(method)}{Parameters(method.GetParameters())}{Conversion(method)}",
        _ => throw new ArgumentException("Types, fields, events, properties and methods have documentation.", nameof(member)),
    };

    private static string NameOf(Type type) => (type.IsConstructedGenericType ? type.GetGenericTypeDefinition() : type).FullName!.Replace('+', '.');

    private static string Escape(string name) => name.Replace('.', '#').Replace('<', '{').Replace('>', '}').Replace(',', '@');

    private static string Arity(MethodBase method) =>
        method.IsGenericMethod ? string.Create(CultureInfo.InvariantCulture, $"``{method.GetGenericArguments().Length}") : "";

    private static string Parameters(ParameterInfo[] parameters) =>
        parameters.Length == 0 ? "" : $"({string.Join(',', parameters.Select(parameter => Reference(parameter.ParameterType)))})";

    private static string Conversion(MethodBase method) =>
        method.Name is "op_Implicit" or "op_Explicit" ? "~" + Reference(((MethodInfo)method).ReturnType) : "";

    private static string Reference(Type type)
    {
        if (type.IsByRef)
            return Reference(type.GetElementType()!) + "@";
        if (type.IsPointer)
            return Reference(type.GetElementType()!) + "*";
        if (type.IsArray)
        {
            string rank = type.GetArrayRank() == 1 ? "" : string.Join(',', Enumerable.Repeat("0:", type.GetArrayRank()));
            return $"{Reference(type.GetElementType()!)}[{rank}]";
        }

        if (type.IsGenericParameter)
            return string.Create(CultureInfo.InvariantCulture, $"{(type.DeclaringMethod is null ? "`" : "``")}{type.GenericParameterPosition}");
        return type.IsGenericType ? Generic(type) : NameOf(type);
    }

    // A nested type holds its outer types' arguments too: each level takes its own share.
    private static string Generic(Type type)
    {
        Type[] arguments = type.GetGenericArguments();
        StringBuilder name = new();
        int used = 0;
        foreach (string part in NameOf(type).Split('.'))
        {
            int tick = part.IndexOf('`', StringComparison.Ordinal);
            name.Append(name.Length == 0 ? "" : ".").Append(tick < 0 ? part : part[..tick]);
            if (tick < 0)
                continue;
            int own = int.Parse(part.AsSpan(tick + 1), CultureInfo.InvariantCulture);
            name.Append('{').AppendJoin(',', arguments.Skip(used).Take(own).Select(Reference)).Append('}');
            used += own;
        }

        return name.ToString();
    }
}
