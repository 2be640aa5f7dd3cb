using System.Text.Json;
using Scenarios.Running.Discovery;

namespace Scenarios.Running.Messages;

/// <summary>Writes what step classes define: messages ParameterType, StepDefinition, UndefinedParameterType and Hook.</summary>
internal sealed class DefinitionMessages(MessageLine line, MessageIds ids)
{
    public void Write(BindingRegistry registry)
    {
        foreach (var transformation in registry.Transformations)
        {
            WriteParameterType(registry, transformation);
        }

        foreach (var step in registry.Steps)
        {
            WriteStep(step);
        }

        foreach (var hook in registry.AllHooks)
        {
            WriteHook(hook);
        }
    }

    /// <summary>The hook's type in the protocol; null for features and blocks, which the protocol does not know.</summary>
    public static string? TypeOf(HookType type) => type switch
    {
        HookType.BeforeTestRun => "BEFORE_TEST_RUN",
        HookType.AfterTestRun => "AFTER_TEST_RUN",
        HookType.BeforeScenario => "BEFORE_TEST_CASE",
        HookType.AfterScenario => "AFTER_TEST_CASE",
        HookType.BeforeStep => "BEFORE_TEST_STEP",
        HookType.AfterStep => "AFTER_TEST_STEP",
        _ => null,
    };

    private void WriteParameterType(BindingRegistry registry, TransformationBinding transformation)
    {
        var name = transformation.Name ?? transformation.TargetType.Name;
        if (transformation.TakesTable || registry.ParameterTypes.Find(name) is not { IsBuiltIn: false } type)
        {
            return;
        }

        line.Write("parameterType", json =>
        {
            json.WriteString("id", ids.Of(transformation));
            json.WriteString("name", name);
            json.WriteArray("regularExpressions", type.Regexps, json.WriteStringValue);
            json.WriteBoolean("preferForRegularExpressionMatch", type.PreferForRegexpMatch);
            json.WriteBoolean("useForSnippets", type.UseForSnippets);
            WriteSource(json, transformation.Method);
        });
    }

    private void WriteStep(StepDefinitionBinding step)
    {
        if (step.UndefinedParameterType is { } name)
        {
            line.Write("undefinedParameterType", json =>
            {
                json.WriteString("name", name);
                json.WriteString("expression", step.Source);
            });
        }

        if (step.Error is not null)
        {
            return;
        }

        line.Write("stepDefinition", json =>
        {
            json.WriteString("id", ids.Of(step));
            json.WriteStartObject("pattern");
            json.WriteString("type", step.IsRegularExpression ? "REGULAR_EXPRESSION" : "CUCUMBER_EXPRESSION");
            json.WriteString("source", step.Source);
            json.WriteEndObject();
            WriteSource(json, step.Method);
        });
    }

    private void WriteHook(HookBinding hook)
    {
        if (TypeOf(hook.Type) is not { } type)
        {
            return;
        }

        line.Write("hook", json =>
        {
            json.WriteString("id", ids.Of(hook));
            json.WriteString("type", type);
            if (hook.DisplayName is { } name)
            {
                json.WriteString("name", name);
            }

            if (hook.Tags.Count > 0)
            {
                json.WriteString("tagExpression", string.Join(" or ", hook.Tags));
            }

            WriteSource(json, hook.Method);
        });
    }

    // The protocol has no .NET method; Java's is the same thing.
    private static void WriteSource(Utf8JsonWriter json, MethodBinding method)
    {
        json.WriteStartObject("sourceReference");
        json.WriteStartObject("javaMethod");
        json.WriteString("className", method.DeclaringType.FullName);
        json.WriteString("methodName", method.Method.Name);
        json.WriteArray("methodParameterTypes", method.Parameters, parameter => json.WriteStringValue(parameter.ParameterType.FullName ?? parameter.ParameterType.Name));
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
