using Scenarios.Api.Rest.Http;

namespace Scenarios.Core.Tests.Api.Rest.Http;

internal sealed class RestRequestTests
{
    [TestCase("/api", "/api", "")]
    [TestCase("/api?", "/api", "")]
    [TestCase("/api?a=1&b=2", "/api", "a=1 b=2")]
    [TestCase("/a?x", "/a", "x=")]
    [TestCase("/a?x=&=y&&", "/a", "x= =y")]
    [TestCase("/a?x=a=b", "/a", "x=a=b")]
    [TestCase("/a?l=app%3Dweb%2Cb&n+m=c+d", "/a", "l=app=web,b n m=c d")]
    [TestCase("/a%2Fb?x=%E6%97%A5?", "/a%2Fb", "x=日?")]
    public void Of_Target_IsPathAndQuery(string target, string path, string query)
    {
        var request = RestRequest.Of("GET", target, [], string.Empty);

        request.Path.ShouldBe(path);
        string.Join(' ', request.Query.Select(static pair => $"{pair.Key}={pair.Value}")).ShouldBe(query);
    }

    [Test]
    public void Parameters_OfTheSameName_AreAllThereAndTheFirstCounts()
    {
        var request = RestRequest.Of("GET", "/?command=sh&x=1&command=-c&Command=no", [], string.Empty);

        request.Parameters("command").ShouldBe(["sh", "-c"]);
        request.Parameter("command").ShouldBe("sh");
        request.Parameter("none").ShouldBeEmpty();
        request.Parameters("none").ShouldBeEmpty();
    }

    [TestCase("x=1 x=true x=TRUE x=yes x= x x=2 x=1&x=0", true)]
    [TestCase("x=0 x=false x=FALSE y=1 x=0&x=1", false)]
    public void Flag_OfAQuery_IsAsGoConvertsIt(string queries, bool expected) => queries.Split(' ')
        .Where(query => RestRequest.Of("GET", $"/?{query}", [], string.Empty).Flag("x") != expected).ShouldBeEmpty();

    [Test]
    public void Headers_InAnyCase_AreFound()
    {
        var request = RestRequest.Of("GET", "/", [new("X-A", "1"), new("b", "2"), new("x-a", "3")], string.Empty);

        request.Header("x-A").ShouldBe("1");
        request.AllOf("X-a").ShouldBe(["1", "3"]);
        request.Header("c").ShouldBeEmpty();
        request.AllOf("c").ShouldBeEmpty();
    }

    [TestCase(199, false)]
    [TestCase(200, true)]
    [TestCase(299, true)]
    [TestCase(300, false)]
    public void IsSuccess_ByStatus(int status, bool expected) => new RestResponse(status, "", "").IsSuccess.ShouldBe(expected);

    [Test]
    public void WarningHeader_OfAText_IsQuoted() =>
        RestResponse.WarningHeader("unknown field \"a\"").ShouldBe("299 - \"unknown field \\\"a\\\"\"");
}
