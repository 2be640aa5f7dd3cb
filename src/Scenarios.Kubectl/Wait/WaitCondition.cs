using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Errors;

namespace Scenarios.Kubectl.Wait;

/// <summary>The condition of an object that <c>wait --for</c> waits for.</summary>
internal abstract class WaitCondition
{
    /// <summary>The condition; null for <c>create</c> and <c>delete</c>, which concern the existence of the object.</summary>
    /// <exception cref="CommandFailedException">There is no such condition.</exception>
    public static WaitCondition? Parse(string text)
    {
        const string condition = "condition=";
        const string jsonPath = "jsonpath=";
        if (text.ToLowerInvariant() is "create" or "delete")
        {
            return null;
        }

        if (text.StartsWith(condition, StringComparison.Ordinal))
        {
            var parts = text[condition.Length..].Split('=', 2);
            return new StatusCondition(parts[0], parts.Length == 2 ? parts[1] : "true");
        }

        return text.StartsWith(jsonPath, StringComparison.Ordinal)
            ? JsonPathCondition.Of(text[jsonPath.Length..])
            : throw new CommandFailedException($"unrecognized condition: {GoText.Quote(text)}");
    }

    /// <exception cref="CommandFailedException">The condition cannot be evaluated for this object.</exception>
    public abstract bool IsMet(ApiObject item);
}
