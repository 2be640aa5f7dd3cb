using Scenarios.Report.Model;

namespace Scenarios.Running.Tests.Report.Model;

public sealed class FolderTextTests
{
    [TestCase("/home/me/shop", "see /home/me/shop/web.yaml:3", "see web.yaml:3")]
    [TestCase("/home/me/shop/", "see /home/me/shop/web.yaml", "see web.yaml")]
    [TestCase("/home/me/shop", "in '/home/me/shop'", "in '.'")]
    [TestCase("/home/me/shop", "/home/me/shop and /home/me/shop/a, /home/me/shop/b", ". and a, b")]
    [TestCase("/home/me/shop", "/home/me/shopping/a", "/home/me/shopping/a")]
    [TestCase("/home/me/shop", "/mnt/home/me/shop-2", "/mnt/home/me/shop-2")]
    [TestCase("/shop", "/mnt/shop/a", "/mnt/shop/a")]
    [TestCase("/", "/etc/hosts", "/etc/hosts")]
    [TestCase("", "/etc/hosts", "/etc/hosts")]
    [TestCase("C:\\shop", "in C:\\shop\\a.yaml", "in a.yaml")]
    public void Without_Text_HasNoFolderOfThisMachine(string folder, string text, string expected) =>
        new FolderText(folder).Without(text).ShouldBe(expected);
}
