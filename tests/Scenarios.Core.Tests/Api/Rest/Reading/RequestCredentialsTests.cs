using Scenarios.Api.Rest.Http;
using Scenarios.Api.Rest.Reading;

namespace Scenarios.Core.Tests.Api.Rest.Reading;

public sealed class RequestCredentialsTests
{
    [TestCase("", "", "", " ")]
    [TestCase("Bearer abc", "", "", "abc ")]
    [TestCase("bearer  abc ", "", "", "abc ")]
    [TestCase("Basic abc", "", "", " ")]
    [TestCase("Bearer abc", "jane", "a b", "abc jane[a b]7")]
    public void Of_Headers_ReadsWhoAsks(string authorization, string user, string groups, string expected)
    {
        var headers = new List<KeyValuePair<string, string>>
        {
            new("Authorization", authorization), new("Impersonate-User", user), new("Impersonate-Uid", "7"),
        };
        headers.AddRange(groups.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(static group => KeyValuePair.Create("Impersonate-Group", group)));

        var read = RequestCredentials.Of(RestRequest.Of("GET", "/", headers, string.Empty));

        var who = read.Impersonates is { } other ? $"{other.User}[{string.Join(' ', other.Groups)}]{other.Uid}" : string.Empty;
        $"{read.Token} {who}".ShouldBe(expected);
    }
}
