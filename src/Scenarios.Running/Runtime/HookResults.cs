using System.ComponentModel;
using System.Reflection;
using Reqnroll.Bindings;
using Reqnroll.Bindings.Reflection;
using Scenarios.Running.Results;

namespace Scenarios.Running.Runtime;

/// <summary>Converts Reqnroll's hooks into results.</summary>
internal static class HookResults
{
    /// <summary>A name such as <c>ShopSteps.Clean</c>.</summary>
    public static string NameOf(IHookBinding hook) => $"{hook.Method.Type.Name}.{hook.Method.Name}";

    /// <summary>A text such as <c>The hook ShopSteps.Clean [AfterScenario]</c>.</summary>
    public static string Describe(IHookBinding hook) => $"The hook {NameOf(hook)} [{hook.HookType}]";

    /// <summary>The name that its author gave it with <see cref="DisplayNameAttribute"/>; null if none.</summary>
    public static string? TitleOf(IHookBinding hook) =>
        (hook.Method as RuntimeBindingMethod)?.MethodInfo.GetCustomAttribute<DisplayNameAttribute>()?.DisplayName;

    /// <summary>Describes the outcome of a hook that threw: not every exception is a failure.</summary>
    /// <param name="hook">As <see cref="Describe"/> has it.</param>
    public static string Say(string hook, Exception exception) => FailureText.StatusOf(exception) switch
    {
        TestStatus.Pending => $"{hook} is pending: {FailureText.Message(exception)}",
        TestStatus.Skipped when !FailureText.SaysSomething(exception) => $"{hook} skipped the scenario.",
        TestStatus.Skipped => $"{hook} skipped the scenario: {FailureText.Message(exception)}",
        _ => $"{hook} failed: {FailureText.Message(exception)}",
    };

    public static HookResult Of(
        IHookBinding hook,
        TestStatus status,
        TimeSpan duration,
        Exception? exception,
        (string Text, IReadOnlyList<Attachment> Attachments) output) => new()
        {
            Type = hook.HookType,
            Method = NameOf(hook),
            Binding = hook,
            Status = status,
            Duration = duration,
            Message = exception is null ? null : Say(Describe(hook), exception),
            Failure = exception is null ? null : FailureText.Describe(exception),
            Output = output.Text,
            Attachments = output.Attachments,
        };

    /// <summary>A failure outside the user's hooks: in a plug-in, or while disposing an object.</summary>
    public static HookResult OfReqnroll(HookType type, Exception exception) => new()
    {
        Type = type,
        Method = "Reqnroll",
        Status = TestStatus.Failed,
        Message = FailureText.Message(exception),
        Failure = FailureText.Describe(exception),
    };
}
