using Scenarios.Kubectl.CommandLine.Errors;

namespace Scenarios.Kubectl.Results;

/// <summary>
/// Arguments that name resources first, then the changes: <c>pod web a=b c-</c> (kubectl, pkg/cmd/util GetResourcesAndPairs).
/// </summary>
internal static class ResourceArguments
{
    /// <param name="pairType">The name of the pairs in the error message.</param>
    /// <exception cref="CommandFailedException">A resource follows a pair.</exception>
    public static (IReadOnlyList<string> Resources, IReadOnlyList<string> Pairs) Split(IReadOnlyList<string> arguments, string pairType)
    {
        var resources = new List<string>();
        var pairs = new List<string>();
        foreach (var argument in arguments)
        {
            var isPair = argument.IndexOf('=') > 0 || (argument.EndsWith('-') && argument != "-");
            if (!isPair && pairs.Count > 0)
            {
                throw new CommandFailedException($"all resources must be specified before {pairType} changes: {argument}");
            }

            (isPair ? pairs : resources).Add(argument);
        }

        return (resources, pairs);
    }
}
