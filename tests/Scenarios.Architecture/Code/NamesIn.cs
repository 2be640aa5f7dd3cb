using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Scenarios.Architecture.Code;

/// <summary>
/// Which types occur in the signatures and bodies of a type, by member. What the compiler makes of lambdas and iterators counts as part of
/// the type.
/// </summary>
internal static class NamesIn
{
    public static IEnumerable<(string Member, TypeReference Used)> Type(TypeDefinition type)
    {
        var own = References(type.BaseType)
            .Concat(type.Interfaces.SelectMany(item => References(item.InterfaceType)))
            .Concat(type.CustomAttributes.SelectMany(Attribute))
            .Concat(type.GenericParameters.SelectMany(Constraints));
        return own.Select(used => (".", used))
            .Concat(
                type.Fields.SelectMany(field => References(field.FieldType).Concat(field.CustomAttributes.SelectMany(Attribute))
                    .Select(used => (field.Name, used))))
            .Concat(type.Methods.SelectMany(method => Method(method).Select(used => (method.Name, used))))
            .Concat(type.NestedTypes.SelectMany(nested => Type(nested).Select(use => ($"{nested.Name}.{use.Member}", use.Used))));
    }

    private static IEnumerable<TypeReference> Method(MethodDefinition method)
    {
        var signature = References(method.ReturnType)
            .Concat(method.Parameters.SelectMany(parameter => References(parameter.ParameterType)))
            .Concat(method.GenericParameters.SelectMany(Constraints))
            .Concat(method.CustomAttributes.SelectMany(Attribute));
        return method.HasBody
            ? signature
                .Concat(method.Body.Variables.SelectMany(variable => References(variable.VariableType)))
                .Concat(method.Body.ExceptionHandlers.SelectMany(handler => References(handler.CatchType)))
                .Concat(method.Body.Instructions.SelectMany(Instruction))
            : signature;
    }

    private static IEnumerable<TypeReference> Instruction(Instruction instruction) => instruction.Operand switch
    {
        TypeReference type => References(type),
        GenericInstanceMethod method => References(method.DeclaringType).Concat(method.GenericArguments.SelectMany(References)),
        MethodReference method => References(method.DeclaringType),
        FieldReference field => References(field.DeclaringType),
        _ => [],
    };

    private static IEnumerable<TypeReference> Attribute(CustomAttribute attribute) => References(attribute.AttributeType)
        .Concat(attribute.ConstructorArguments.Select(argument => argument.Value).OfType<TypeReference>().SelectMany(References));

    private static IEnumerable<TypeReference> Constraints(GenericParameter parameter) =>
        parameter.Constraints.SelectMany(constraint => References(constraint.ConstraintType));

    private static IEnumerable<TypeReference> References(TypeReference? type) => type switch
    {
        null or GenericParameter => [],
        GenericInstanceType generic => References(generic.ElementType).Concat(generic.GenericArguments.SelectMany(References)),
        TypeSpecification wrapped => References(wrapped.ElementType),
        _ => [type],
    };
}
