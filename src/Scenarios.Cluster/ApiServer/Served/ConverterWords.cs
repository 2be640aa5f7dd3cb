using System.Text.RegularExpressions;
using Scenarios.Api.Requests;

namespace Scenarios.Cluster.ApiServer.Served;

/// <summary>
/// What a strategic merge patch has made is not decoded but converted, and the converter has words of its own for what does not fit
/// (apimachinery, pkg/runtime/converter.go, fromUnstructured).
/// </summary>
internal static partial class ConverterWords
{
    public static ApiStatus Of(ApiStatus refusal) => refusal with
    {
        Message = Translated(refusal.Message),
        Causes = [.. refusal.Causes.Select(static cause => cause with { Message = Translated(cause.Message) })],
    };

    private static string Translated(string message) => Mismatch().Replace(message, static match =>
    {
        var (given, wanted) = (KindOf(match.Groups["given"].Value), match.Groups["wanted"].Value);
        return wanted switch
        {
            "string" when given is "int64" or "float64" => $"cannot convert {given} to string",
            _ when wanted.StartsWith("map[", StringComparison.Ordinal) => $"cannot restore map from {given}",
            _ when wanted.StartsWith("[]", StringComparison.Ordinal) => $"cannot restore slice from {given}",
            _ when wanted.Contains('.') => $"cannot restore struct from: {given}",
            _ => $"unrecognized type: {wanted}",
        };
    });

    private static string KindOf(string word) => word.Split(' ')[0] switch
    {
        "number" => word.Contains('.') ? "float64" : "int64",
        "object" => "map",
        "array" => "slice",
        var kind => kind,
    };

    [GeneratedRegex(
        @"json: cannot unmarshal (?<given>\w+( [-\d.e+]+)?) into Go struct field \S+ of type (?<wanted>\S+)",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Mismatch();
}
