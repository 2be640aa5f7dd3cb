using Scenarios.Kubectl.GoTemplates.Syntax;

namespace Scenarios.Kubectl.GoTemplates.Execution;

/// <summary>One call of a function: counts and evaluates its arguments, and reports where it failed.</summary>
internal sealed class FunctionCall(
    TemplateEvaluation evaluation, Operand dot, string name, TemplateNode call, IReadOnlyList<TemplateNode> arguments, Operand final)
{
    public Operand Run()
    {
        var function = TemplateFunctions.Find(name);
        CheckCount(function);
        if (name is "and" or "or")
        {
            return Decide();
        }

        if (name == "call")
        {
            return RefuseCall();
        }

        var values = new List<Operand>();
        foreach (var argument in arguments)
        {
            values.Add(values.Count < function.Texts
                ? new Operand(new StringValue(evaluation.TextArgument(dot, argument)))
                : evaluation.Argument(dot, argument));
        }

        if (!final.IsMissing)
        {
            values.Add(values.Count < function.Texts ? new Operand(new StringValue(evaluation.AsText(final))) : final);
        }

        try
        {
            return function.Run(values);
        }
        catch (FunctionFault fault)
        {
            evaluation.At(call);
            throw evaluation.Error($"error calling {name}: {fault.Message}");
        }
    }

    private void CheckCount(TemplateFunction function)
    {
        var given = arguments.Count + (final.IsMissing ? 0 : 1);
        if (function.IsVariadic && given < function.Fixed)
        {
            throw evaluation.Error($"wrong number of args for {name}: want at least {function.Fixed} got {arguments.Count}");
        }

        if (!function.IsVariadic && given != function.Fixed)
        {
            throw evaluation.Error($"wrong number of args for {name}: want {function.Fixed} got {given}");
        }
    }

    // Objects contain no functions that could be called.
    private Operand RefuseCall()
    {
        var value = arguments.Count > 0 ? evaluation.Argument(dot, arguments[0]) : final;
        evaluation.At(call);
        throw evaluation.Error("error calling call: " + (value.Value is null or NullValue
            ? "call of nil"
            : $"non-function {(arguments.Count > 0 ? arguments[0] : call)} of type {value.Unboxed.TypeName}"));
    }

    // The first argument that decides is the value; the ones after it are not evaluated.
    private Operand Decide()
    {
        var value = Operand.None;
        foreach (var argument in arguments)
        {
            value = evaluation.Argument(dot, argument);
            if (value.IsTrue == (name == "or"))
            {
                return value;
            }
        }

        return final.IsMissing ? value : final;
    }
}
