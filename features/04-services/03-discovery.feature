Feature: 6.2.2 Service discovery
  Service discovery means finding out who the members of a service are, or getting from its name to an address where it answers. Kubernetes
  offers three ways: environment variables in the containers, DNS address records, and DNS SRV records, which also give the port.

  Since the book: nothing has changed.

  @S0-13 @S0-24
  Scenario: You can list the members of a Service
    Given the manifest "sample-deployment.yaml"
    And the manifest "sample-clusterip.yaml"
    When I run "kubectl get endpointslices -l kubernetes.io/service-name=sample-clusterip"
    Then the output shows:
      | NAME               | ADDRESSTYPE | PORTS | ENDPOINTS                  |
      | sample-clusterip-* | IPv4        | 80    | 10.244.*,10.244.*,10.244.* |
    And Service "sample-clusterip" has 3 endpoints
    And all 3 Pods of "sample-deployment" are endpoints of Service "sample-clusterip"

  @S0-13 @S0-14 @S3-06
  Scenario: A Service has a name in DNS from the moment it exists until it is deleted
    Nobody writes DNS records by hand. The cluster's DNS server watches the Services.

    Given the manifest "sample-deployment.yaml"
    When I curl "http://sample-clusterip:8080"
    Then the request fails with "could not resolve host"
    When I run "kubectl apply -f sample-clusterip.yaml"
    And I curl "http://sample-clusterip:8080"
    Then the response contains "Welcome to nginx!"
    When I run "kubectl delete -f sample-clusterip.yaml"
    And I curl "http://sample-clusterip:8080"
    Then the request fails with "could not resolve host"
