using Scenarios.Cluster.Network.Programs.Bind;

namespace Scenarios.Cluster.Tests.Network.Programs.Bind;

internal sealed class DigArgumentsTests
{
    [Test]
    public void Parse_OptionsBeforeTheFirstName_AreForAll()
    {
        var lookups = DigArguments.Parse(["SRV", "+short", "a.b", "c.d", "+noshort", "A"]).Lookups;

        lookups.Select(lookup => (lookup.Name, lookup.Type, lookup.View.Short)).ShouldBe([("a.b", "SRV", true), ("c.d", "A", false)]);
    }

    [Test]
    public void Parse_Reverse_TurnsTheAddress()
    {
        var lookup = DigArguments.Parse(["+short", "-x", "10.1.2.3"]).Lookups.ShouldHaveSingleItem();

        (lookup.Name, lookup.Type).ShouldBe(("3.2.1.10.in-addr.arpa", "PTR"));
    }

    [Test]
    public void Parse_NoName_AsksForTheRootsServers()
    {
        var lookup = DigArguments.Parse([]).Lookups.ShouldHaveSingleItem();

        (lookup.Name, lookup.Type).ShouldBe((string.Empty, "NS"));
    }

    [Test]
    public void Parse_TypeTwice_Warns() => DigArguments.Parse(["web", "A", "AAAA"]).Warnings.ShouldBe(";; Warning, extra type option\n");

    [Test]
    public void Parse_NameWithAnEnd_IsNotSearched() => DigArguments.Parse(["+search", "web."]).Lookups[0].Searches.ShouldBeFalse();

    [TestCase("+bogus")]
    [TestCase("+time=soon")]
    [TestCase("+noboguz")]
    public void Parse_UnknownOption_IsRefusedAsDigDoes(string option) =>
        DigArguments.Parse(["web", option]).Error
            .ShouldStartWith($"Invalid option: {option}\nUsage:  dig [@global-server] [domain] [q-type] [q-class] {{q-opt}}\n");

    [TestCase("+noall +answer", false, true, false, false)]
    [TestCase("+nocomments", false, true, true, true)]
    [TestCase("+noall +comments +question", true, false, true, false)]
    public void Parse_ViewOptions_ApplyInOrder(string options, bool comments, bool answer, bool question, bool statistics)
    {
        var view = DigArguments.Parse(["web", .. options.Split(' ')]).Lookups[0].View;

        (view.Comments, view.Answer, view.Question, view.Statistics).ShouldBe((comments, answer, question, statistics));
    }
}
