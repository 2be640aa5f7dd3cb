using Scenarios.Api.Quantities;
using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Kubectl.Create.Generators;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Kubectl.Kinds.ResourceQuotas;

/// <summary>The ResourceQuota of <c>kubectl create quota</c> (kubectl, pkg/cmd/create/create_quota.go).</summary>
/// <param name="Hard"><c>cpu=1,memory=1Gi</c>.</param>
/// <param name="Scopes"><c>BestEffort,NotTerminating</c>.</param>
internal sealed record ResourceQuotaGenerator(string Name, string Namespace, string Hard, string Scopes)
{
    /// <exception cref="CommandFailedException">An argument is invalid.</exception>
    public ResourceQuota Generate() => Typed.New<ResourceQuota>() with
    {
        Metadata = Typed.Metadata(Name, Namespace),
        Spec = new() { Hard = Typed.Map(Limits()), Scopes = [.. ScopeList()] },
        Status = default,
    };

    private SortedList<string, string> Limits()
    {
        var limits = new SortedList<string, string>(StringComparer.Ordinal);
        if (Hard.Length == 0)
        {
            return limits;
        }

        foreach (var statement in Hard.Split(','))
        {
            var parts = statement.Split('=');
            if (parts.Length != 2)
            {
                throw new CommandFailedException($"Invalid argument syntax {statement}, expected <resource>=<value>");
            }

            limits[parts[0]] = Canonical(parts[1]);
        }

        return limits;
    }

    private static string Canonical(string text) =>
        Quantity.TryParse(text, out var quantity, out var error) ? quantity.ToString() : throw new CommandFailedException(error);

    private string[] ScopeList()
    {
        if (Scopes.Length == 0)
        {
            return [];
        }

        var scopes = Scopes.Split(',');
        return scopes.Contains(string.Empty) ? throw new CommandFailedException("invalid resource quota scope \"\"") : scopes;
    }
}
