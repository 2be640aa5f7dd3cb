Feature: 10.4 Names
  Most requests begin with a name. A Pod asks with its search list: a name with fewer than five dots is tried in each of its domains before it is tried as it is.

  Scenario: When DNS is down everything is down, and nothing has crashed
    Given a Deployment "web" with 2 replicas
    And a Service "web" for Deployment "web" on port 80
    When DNS is down for 20 seconds
    And I curl "http://web" from a Pod
    Then the request fails with "no answer from DNS"
    And all 2 Pods of "web" are ready
    When I wait 20 seconds
    And I curl "http://web" from a Pod
    Then the request succeeds

  Scenario: Who knows the address needs no name
    Given a Deployment "web" with 2 replicas
    And a Service "web" for Deployment "web" on port 80
    When DNS is down
    And I curl the ClusterIP of Service "web"
    Then the request succeeds

  Scenario: An outage that is shorter than the resolver's patience only costs time
    Given a Deployment "web" with 2 replicas
    And a Service "web" for Deployment "web" on port 80
    And a Pod "client"
    When DNS is down for 4 seconds
    And I curl "http://web" from Pod "client"
    Then the request succeeds
    And the slowest request took at most 6 seconds

  Scenario Outline: <name> is asked for in namespace "shop"
    Given a Service "cart" in namespace "shop" with 1 ready Pod behind it
    When a Pod in namespace "shop" looks up "<name>"
    Then the lookup <result>

    Examples:
      | name                         | result                                   |
      | cart                         | returns the cluster IP of Service "cart" |
      | cart.shop                    | returns the cluster IP of Service "cart" |
      | cart.shop.svc.cluster.local. | returns the cluster IP of Service "cart" |
      | cart.                        | fails with NXDOMAIN                      |
      | cart.default                 | fails with NXDOMAIN                      |
