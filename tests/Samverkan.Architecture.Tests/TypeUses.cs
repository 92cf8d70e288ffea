using System.Reflection;

namespace Samverkan.Architecture.Tests;

/// <summary>Which types a type uses: in its bases, attributes, members, and in the bodies of its methods.</summary>
internal static class TypeUses
{
    private const BindingFlags All =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static IReadOnlySet<Type> Of(Type type)
    {
        HashSet<Type> used = [];
        Add(used, type.BaseType);
        foreach (Type contract in type.GetInterfaces())
            Add(used, contract);
        AddAttributes(used, type);
        AddConstraints(used, type.IsGenericTypeDefinition ? type.GetGenericArguments() : []);
        foreach (MemberInfo member in type.GetMembers(All))
        {
            AddAttributes(used, member);
            switch (member)
            {
                case FieldInfo field:
                    Add(used, field.FieldType);
                    break;
                case PropertyInfo property:
                    Add(used, property.PropertyType);
                    break;
                case EventInfo @event:
                    Add(used, @event.EventHandlerType);
                    break;
                case MethodBase method:
                    AddMethod(used, method);
                    break;
            }
        }

        return used;
    }

    private static void AddMethod(HashSet<Type> used, MethodBase method)
    {
        if (method is MethodInfo { } function)
        {
            Add(used, function.ReturnType);
            AddConstraints(used, function.IsGenericMethodDefinition ? function.GetGenericArguments() : []);
        }

        foreach (ParameterInfo parameter in method.GetParameters())
            Add(used, parameter.ParameterType);
        foreach (LocalVariableInfo local in method.GetMethodBody()?.LocalVariables ?? [])
            Add(used, local.LocalType);
        foreach (Use use in Instructions.UsesOf(method))
        {
            Add(used, use.Constrained);
            Add(used, use.Member as Type ?? use.Member.DeclaringType);
            switch (use.Member)
            {
                case FieldInfo field:
                    Add(used, field.FieldType);
                    break;
                case MethodInfo called:
                    Add(used, called.ReturnType);
                    foreach (Type argument in called.IsGenericMethod ? called.GetGenericArguments() : [])
                        Add(used, argument);
                    break;
            }
        }
    }

    private static void AddAttributes(HashSet<Type> used, MemberInfo member)
    {
        foreach (CustomAttributeData attribute in member.GetCustomAttributesData())
        {
            Add(used, attribute.AttributeType);
            foreach (CustomAttributeTypedArgument argument in attribute.ConstructorArguments)
                Add(used, argument.Value as Type);
        }
    }

    private static void AddConstraints(HashSet<Type> used, Type[] parameters)
    {
        foreach (Type constraint in parameters.SelectMany(parameter => parameter.GetGenericParameterConstraints()))
            Add(used, constraint);
    }

    private static void Add(HashSet<Type> used, Type? type)
    {
        if (type is null || type.IsGenericParameter)
            return;
        if (type.HasElementType)
        {
            Add(used, type.GetElementType());
            return;
        }

        if (!used.Add(type.IsConstructedGenericType ? type.GetGenericTypeDefinition() : type) && !type.IsConstructedGenericType)
            return;
        if (type.IsConstructedGenericType)
        {
            foreach (Type argument in type.GetGenericArguments())
                Add(used, argument);
        }
    }
}
